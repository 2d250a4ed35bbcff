"""What words do in sentences, which forms are one word, and where sentences end."""
