"""The fictional server a fresh playground starts with: three people, one bot, two channels."""

import base64
from datetime import UTC, datetime

from bot.playground import permissions
from bot.playground.snowflake import snowflake
from bot.playground.state import DM, TEXT, Application, Channel, Guild, Member, Role, State, User

FOUNDED = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
BOT_PERMISSIONS = (
    permissions.EVERYONE | permissions.MANAGE_CHANNELS | permissions.MANAGE_MESSAGES | permissions.MANAGE_THREADS
)


def fixed_id(number: int) -> str:
    """Return the n-th id of the founding moment: the same in every playground."""
    return snowflake(FOUNDED, number)


GUILD_ID = fixed_id(1)
BOT_ID = fixed_id(2)
ADA_ID = fixed_id(3)
BEN_ID = fixed_id(4)
CARL_ID = fixed_id(5)
OWNER_ID = fixed_id(6)
GENERAL_ID = fixed_id(11)
DAILY_ID = fixed_id(12)
FRIENDS_ID = fixed_id(13)
INSTRUCTOR_ROLE_ID = fixed_id(21)
BOT_ROLE_ID = fixed_id(22)


def bot_token(bot_id: str = BOT_ID) -> str:
    """Return the token that the local Discord accepts: shaped like a real one, worth nothing elsewhere."""
    return f"{base64.urlsafe_b64encode(bot_id.encode()).decode().rstrip('=')}.playground.not-a-secret"


def new_world() -> State:
    """Return the state of a playground that nobody has used yet."""
    state = State(
        application=Application(BOT_ID, "Lemma", "A tutor for the mathematics behind machine learning.", OWNER_ID)
    )
    people = (
        User(BOT_ID, "Lemma", "Lemma", bot=True),
        User(ADA_ID, "ada", "Ada", playground_role="learner"),
        User(BEN_ID, "ben", "Ben", playground_role="learner"),
        User(CARL_ID, "carl", "Carl", playground_role="instructor"),
        User(OWNER_ID, "olive", "Olive"),
    )
    state.users = {user.id: user for user in people}
    state.guilds = {GUILD_ID: _guild()}
    channels = (
        Channel(GENERAL_ID, TEXT, "general", GUILD_ID, topic="Say hello, ask anything.", position=0),
        Channel(DAILY_ID, TEXT, "daily-problem", GUILD_ID, topic="One problem a day.", position=1),
        Channel(FRIENDS_ID, DM, recipients=[ADA_ID, BEN_ID]),
    )
    state.channels = {channel.id: channel for channel in channels}
    return state


def _guild() -> Guild:
    joined = FOUNDED.isoformat()
    guild = Guild(GUILD_ID, "Study group server", OWNER_ID)
    guild.roles = {
        GUILD_ID: Role(GUILD_ID, "@everyone", permissions.EVERYONE),
        INSTRUCTOR_ROLE_ID: Role(
            INSTRUCTOR_ROLE_ID, "Instructor", permissions.MANAGE_GUILD | permissions.MANAGE_MESSAGES, 1, 0x2E7D32
        ),
        BOT_ROLE_ID: Role(BOT_ROLE_ID, "Lemma", BOT_PERMISSIONS, 2, managed_by=BOT_ID),
    }
    roles = {CARL_ID: [INSTRUCTOR_ROLE_ID], BOT_ID: [BOT_ROLE_ID]}
    guild.members = {
        user_id: Member(user_id, joined, roles.get(user_id, []))
        for user_id in (OWNER_ID, CARL_ID, ADA_ID, BEN_ID, BOT_ID)
    }
    return guild
