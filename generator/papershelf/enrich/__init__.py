"""Looking papers up at scholarly services, only when the owner asks for it; nothing here is part of a build."""
