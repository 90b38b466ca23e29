"""The many fields of a guild object that no playground ever changes."""

from typing import Any

Json = dict[str, Any]


def guild_defaults(members: int) -> Json:
    """Return the fields of a guild object that are the same for every server here."""
    empty = (
        "afk_channel_id application_id banner description discovery_splash home_header icon "
        "public_updates_channel_id rules_channel_id safety_alerts_channel_id splash system_channel_id "
        "vanity_url_code widget_channel_id incidents_data"
    )
    return dict.fromkeys(empty.split()) | {
        "afk_timeout": 300,
        "default_message_notifications": 0,
        "emojis": [],
        "explicit_content_filter": 0,
        "features": [],
        "max_members": 500_000,
        "max_presences": None,
        "max_stage_video_channel_users": 50,
        "max_video_channel_users": 25,
        "mfa_level": 0,
        "nsfw": False,
        "nsfw_level": 0,
        "preferred_locale": "en-US",
        "premium_progress_bar_enabled": False,
        "premium_subscription_count": 0,
        "premium_tier": 0,
        "region": "local",
        "stickers": [],
        "system_channel_flags": 0,
        "verification_level": 0,
        "widget_enabled": False,
        "approximate_member_count": members,
        "approximate_presence_count": members,
    }
