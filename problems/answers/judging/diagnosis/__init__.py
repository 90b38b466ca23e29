"""What led to a wrong answer: general slips, found as edits of the key."""
