"""What a person can do, held to the rules that a Discord client holds them to."""
