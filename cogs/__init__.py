"""What a member can say to the bot: one thin cog per file, found by name."""
