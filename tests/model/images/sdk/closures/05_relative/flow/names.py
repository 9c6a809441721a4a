TEAM = "team"
