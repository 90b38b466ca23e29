"""Study groups: found one, join, leave, look around. A member is in at most one group of a server."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.errors import ConflictError, InvalidInputError, NotAllowedError, NotFoundError
from bot.services.learner import Learner
from bot.services.names import one_line, paragraphs, plain
from bot.storage import Store
from bot.storage.groups import MOST_MEMBERS, GroupSize, Joining, StudyGroup
from bot.storage.groups import Groups as GroupRows
from bot.translation import _

PAGE_LENGTH = 10
NAME_LIMIT = 40
ABOUT_LIMIT = 500


@dataclass(frozen=True)
class GroupMember:
    """One member of a group, by the name they were last seen with."""

    user_id: int
    name: str
    joined_at: datetime


@dataclass(frozen=True)
class GroupPage:
    """A group as its page shows it to one viewer; members are in order of joining."""

    group_id: str
    name: str
    about: str
    owner_id: int
    created_at: datetime
    members: tuple[GroupMember, ...]
    viewer_belongs: bool
    viewer_owns: bool


@dataclass(frozen=True)
class GroupList:
    """One page of the groups of a server; ``mine`` is the id of the viewer's own group."""

    lines: tuple[GroupSize, ...]
    page: int
    pages: int
    mine: str | None


@dataclass(frozen=True)
class Departure:
    """What leaving does: who owns the group next, or that it ends with its last member."""

    group_id: str
    name: str
    next_owner: GroupMember | None
    ends: bool


class Groups:
    """The use cases of study groups."""

    def __init__(self, store: Store, *, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._store = store
        self._now = now
        self._new_id = new_id

    async def create(self, learner: Learner, name: str, about: str) -> GroupPage:
        """Found a group with the learner as owner and first member; refuse a second group and a taken name."""
        group = StudyGroup(learner.guild_id, self._new_id(), _name(name), _about(about), learner.user_id, self._now())

        async with self._store.transaction() as tx:
            await _refuse_second_group(tx.groups, learner)
            if not await tx.groups.create(group):
                raise _name_taken(group.name)
            await tx.learners.claim(learner.guild_id, learner.user_id, learner.name)
            await tx.groups.join(learner.guild_id, group.group_id, learner.user_id, group.created_at)
        return await self.show(learner, group.group_id)

    async def join(self, learner: Learner, group_id: str) -> GroupPage:
        """Become a member; refuse when the learner is in another group already or this one is full."""
        group = await self._group(learner.guild_id, group_id)
        await self._store.learners.claim(learner.guild_id, learner.user_id, learner.name)
        match await self._store.groups.join(learner.guild_id, group_id, learner.user_id, self._now()):
            case Joining.FULL:
                sentence = _("“{name}” is full: a group has at most {limit} members.")
                raise ConflictError(sentence.format(name=plain(group.name), limit=MOST_MEMBERS))
            case Joining.ALREADY:
                raise ConflictError(_("You are in “{name}” already.").format(name=plain(group.name)))
            case Joining.ELSEWHERE:
                await _refuse_second_group(self._store.groups, learner)
            case Joining.GONE:
                raise _no_such_group()
            case Joining.JOINED:
                pass
        return await self.show(learner, group_id)

    async def departure(self, learner: Learner) -> Departure:
        """Say what leaving would do, before it is done."""
        group = await self._own_group(learner)
        others = [member for member in await self._members(group) if member.user_id != learner.user_id]
        hands_over = group.owner_id == learner.user_id and others
        return Departure(group.group_id, group.name, others[0] if hands_over else None, ends=not others)

    async def leave(self, learner: Learner, group_id: str) -> Departure:
        """Leave the group: an owner's passes to whoever has been there longest, the last member ends it."""
        departure = await self.departure(learner)
        if departure.group_id != group_id:
            raise ConflictError(_("You are not in that group any more."))
        await self._store.groups.leave(learner.guild_id, learner.user_id)
        return departure

    async def show(self, learner: Learner, group_id: str | None = None) -> GroupPage:
        """Return a group's page, the learner's own group by default."""
        group = await (self._group(learner.guild_id, group_id) if group_id else self._own_group(learner))
        members = await self._members(group)
        return GroupPage(
            group_id=group.group_id,
            name=group.name,
            about=group.about,
            owner_id=group.owner_id,
            created_at=group.created_at,
            members=members,
            viewer_belongs=any(member.user_id == learner.user_id for member in members),
            viewer_owns=group.owner_id == learner.user_id,
        )

    async def overview(self, learner: Learner, page: int = 1) -> GroupList:
        """Return one page of the server's groups, in alphabetical order."""
        total = await self._store.groups.count(learner.guild_id)
        pages = max(1, -(-total // PAGE_LENGTH))
        page = min(max(page, 1), pages)
        lines = await self._store.groups.list(learner.guild_id, limit=PAGE_LENGTH, offset=(page - 1) * PAGE_LENGTH)
        mine = await self._store.groups.of_member(learner.guild_id, learner.user_id)
        return GroupList(tuple(lines), page, pages, mine.group_id if mine else None)

    async def matching(self, guild_id: int, text: str) -> tuple[GroupSize, ...]:
        """Return the groups whose name holds ``text``, for autocomplete."""
        return tuple(await self._store.groups.list(guild_id, text=text, limit=25))

    async def named(self, guild_id: int, text: str) -> str:
        """Return the id of the group picked from the list, or typed by name."""
        group = await self._store.groups.get(guild_id, text) or await self._store.groups.by_name(guild_id, text)
        if group is None:
            raise _no_such_group()
        return group.group_id

    async def owned(self, learner: Learner) -> GroupPage:
        """Return the group that the learner owns; refuse everybody who owns none."""
        return await self.show(learner, (await self._owned_group(learner)).group_id)

    async def edit(self, learner: Learner, name: str, about: str) -> GroupPage:
        """Give the learner's own group another name and description; owners only."""
        group = replace(await self._owned_group(learner), name=_name(name), about=_about(about))
        if not await self._store.groups.change(group):
            raise _name_taken(group.name)
        return await self.show(learner, group.group_id)

    async def hand_over(self, learner: Learner, user_id: int) -> GroupPage:
        """Make another member the owner; owners only."""
        group = await self._owned_group(learner)
        if user_id not in {member.user_id for member in await self._members(group)}:
            raise InvalidInputError(
                _("That person is not in “{name}”. Choose a member.").format(name=plain(group.name))
            )
        await self._store.groups.change(replace(group, owner_id=user_id))
        return await self.show(learner, group.group_id)

    async def _group(self, guild_id: int, group_id: str) -> StudyGroup:
        group = await self._store.groups.get(guild_id, group_id)
        if group is None:
            raise _no_such_group()
        return group

    async def _own_group(self, learner: Learner) -> StudyGroup:
        group = await self._store.groups.of_member(learner.guild_id, learner.user_id)
        if group is None:
            raise NotFoundError(_("You are not in a group yet. Find one with `/group list`, or use `/group create`."))
        return group

    async def _owned_group(self, learner: Learner) -> StudyGroup:
        group = await self._own_group(learner)
        if group.owner_id != learner.user_id:
            raise NotAllowedError(_("Only the owner of “{name}” may do this.").format(name=plain(group.name)))
        return group

    async def _members(self, group: StudyGroup) -> tuple[GroupMember, ...]:
        rows = await self._store.groups.members(group.guild_id, group.group_id)
        return tuple(GroupMember(row.user_id, row.name or _("A member"), row.joined_at) for row in rows)


def _name(text: str) -> str:
    return one_line(text, what=_("The name"), limit=NAME_LIMIT, shortest=2)


def _about(text: str) -> str:
    return paragraphs(text, what=_("The description"), limit=ABOUT_LIMIT) if text.strip() else ""


async def _refuse_second_group(groups: GroupRows, learner: Learner) -> None:
    group = await groups.of_member(learner.guild_id, learner.user_id)
    if group is not None:
        sentence = _("You are in “{name}” already. Use `/group leave` first; your points stay yours.")
        raise ConflictError(sentence.format(name=plain(group.name)))


def _name_taken(name: str) -> ConflictError:
    return ConflictError(_("There is a group “{name}” already. Choose another name.").format(name=plain(name)))


def _no_such_group() -> NotFoundError:
    return NotFoundError(_("There is no such group (any more). `/group list` shows all groups."))
