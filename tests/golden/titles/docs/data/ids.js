papershelf.give("ids","C1VyTe8fy0RsT/Mj88SaZlJkxV2b6OrK0ohErX4j6th/3VJ5l9c+kAg0ueoLeCgVjRW9ig==");
