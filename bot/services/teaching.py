"""Challenges for instructors: draft, preview, open, close, results."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.errors import ConflictError, InvalidInputError, NotFoundError
from bot.services.actor import Actor
from bot.services.catalogue import Catalogue, Choice, Family, matching
from bot.services.challenges import ChallengePage, is_open, line_of
from bot.services.exercises import Exercises
from bot.services.local_time import deadline
from bot.services.names import one_line, paragraphs, plain
from bot.services.own_families import own_families
from bot.storage import Repositories, Store
from bot.storage.challenges import Challenge, ChallengeProblem, ChallengeState
from bot.translation import _
from problems.snapshot import ItemSnapshot

TITLE_LIMIT = 80
ABOUT_LIMIT = 800
RUBRIC_LIMIT = 1500
RUBRIC_SHORTEST = 10
MOST_PROBLEMS = 10
MOST_POINTS = 1000
POINTS_A_LEVEL = 10


@dataclass(frozen=True)
class Sample:
    """A problem as some student would get it."""

    item: ItemSnapshot
    points: int


class Teaching:
    """The use cases of ``/teach challenge``; every one needs the instructor role or *Manage Server*."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        exercises: Exercises,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        new_seed: Callable[[], int],
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._exercises = exercises
        self._now = now
        self._new_id = new_id
        self._new_seed = new_seed

    async def create(self, actor: Actor, title: str, picks: Sequence[str], points: int | None) -> ChallengePage:
        """Begin a draft; each pick is ``family:level`` as the list offers it. Text and rubric follow."""
        await self._require_instructor(actor)
        title = one_line(title, what=_("The title"), limit=TITLE_LIMIT, shortest=2)
        challenge = Challenge(actor.guild_id, self._new_id(), title, "", "", actor.user_id, self._now())
        problems = [await self._problem(challenge, at, pick, points) for at, pick in enumerate(picks, start=1)]
        await self._store.learners.claim(actor.guild_id, actor.user_id, actor.name)
        await self._store.challenges.save(challenge, problems)
        return await self._page(challenge)

    async def describe(self, actor: Actor, challenge_id: str, title: str, about: str, rubric: str) -> ChallengePage:
        """Write title, description and rubric of a draft; a rubric that is not written yet may follow."""
        await self._require_instructor(actor)
        draft = await self._draft(actor.guild_id, challenge_id)
        limits = {"limit": RUBRIC_LIMIT, "shortest": RUBRIC_SHORTEST}
        described = replace(
            draft,
            title=one_line(title, what=_("The title"), limit=TITLE_LIMIT, shortest=2),
            about=paragraphs(about, what=_("The description"), limit=ABOUT_LIMIT) if about.strip() else "",
            rubric=paragraphs(rubric, what=_("The rubric"), **limits) if rubric.strip() else "",
        )
        await self._store.challenges.save(described)
        return await self._page(described)

    async def add_problem(self, actor: Actor, challenge_id: str, pick: str, points: int | None) -> ChallengePage:
        """Add a problem at the end of a draft."""
        await self._require_instructor(actor)
        draft = await self._draft(actor.guild_id, challenge_id)
        problems = [*await self._store.challenges.problems(actor.guild_id, challenge_id)]
        if len(problems) >= MOST_PROBLEMS:
            raise ConflictError(_("A challenge has at most {most} problems.").format(most=MOST_PROBLEMS))
        problems.append(await self._problem(draft, len(problems) + 1, pick, points))
        await self._store.challenges.save(draft, problems)
        return await self._page(draft)

    async def remove_problem(self, actor: Actor, challenge_id: str, position: int) -> ChallengePage:
        """Take a problem out of a draft; the later ones move up."""
        await self._require_instructor(actor)
        draft = await self._draft(actor.guild_id, challenge_id)
        problems = await self._store.challenges.problems(actor.guild_id, challenge_id)
        kept = [problem for problem in problems if problem.position != position]
        if len(kept) == len(problems):
            raise NotFoundError(_("“{title}” has no such problem.").format(title=plain(draft.title)))
        renumbered = [replace(problem, position=at) for at, problem in enumerate(kept, start=1)]
        await self._store.challenges.save(draft, renumbered)
        return await self._page(draft)

    async def challenge(self, actor: Actor, challenge_id: str) -> Challenge:
        """Return a challenge without its problems: at once, also while the workers are still starting."""
        await self._require_instructor(actor)
        return await self._any(actor.guild_id, challenge_id)

    async def show(self, actor: Actor, challenge_id: str) -> ChallengePage:
        """Return a challenge in any state, as its instructors see it."""
        await self._require_instructor(actor)
        return await self._page(await self._any(actor.guild_id, challenge_id))

    async def preview(self, actor: Actor, challenge_id: str, position: int, seed: int | None = None) -> Sample:
        """Draw one problem as some student would get it, by a seed or a new one; nothing is kept."""
        await self._require_instructor(actor)
        await self._any(actor.guild_id, challenge_id)
        for problem in await self._store.challenges.problems(actor.guild_id, challenge_id):
            if problem.position == position:
                chosen = self._new_seed() if seed is None else seed
                return Sample(await self._exercises.draw(problem.family, problem.level, chosen), problem.points)
        raise NotFoundError(_("There is no such problem in this challenge."))

    async def open(self, actor: Actor, challenge_id: str, closes: str, channel_id: int) -> ChallengePage:
        """Open a draft, or a closed challenge again, until ``closes``; a rubric and a problem must be there."""
        await self._require_instructor(actor)
        guild = await self._store.guilds.get(actor.guild_id)
        closes_at = deadline(closes, self._now(), guild.timezone if guild else "UTC")
        async with self._store.transaction() as tx:
            challenge = await self._ready(tx, actor.guild_id, challenge_id)
            opened = replace(
                challenge,
                state="open",
                opens_at=challenge.opens_at or self._now(),
                closes_at=closes_at,
                channel_id=channel_id,
            )
            await tx.challenges.save(opened)
            await tx.challenges.close_exercises(actor.guild_id, challenge_id, closes_at)
        return await self._page(opened)

    async def announced(self, page: ChallengePage, message_id: int) -> None:
        """Remember the message that announces a challenge."""
        await self._store.challenges.save(replace(page.challenge, message_id=message_id))

    async def close(self, actor: Actor, challenge_id: str) -> ChallengePage:
        """Close a challenge now: nothing answered from now on counts."""
        await self._require_instructor(actor)
        async with self._store.transaction() as tx:
            challenge = await tx.challenges.get(actor.guild_id, challenge_id)
            if challenge is None or not is_open(challenge, self._now()):
                raise ConflictError(_("This challenge is not open, so there is nothing to close."))
            closed = replace(challenge, state="closed", closes_at=self._now())
            await tx.challenges.save(closed)
            await tx.challenges.close_exercises(actor.guild_id, challenge_id, self._now())
        return await self._page(closed)

    async def discard(self, actor: Actor, challenge_id: str) -> str:
        """Delete a draft and return its title."""
        await self._require_instructor(actor)
        draft = await self._draft(actor.guild_id, challenge_id)
        await self._store.challenges.delete(actor.guild_id, challenge_id)
        return draft.title

    async def overview(self, actor: Actor) -> tuple[ChallengePage, ...]:
        """Return the server's challenges, drafts too, the newest first."""
        await self._require_instructor(actor)
        return tuple([await self._page(row) for row in await self._store.challenges.list(actor.guild_id)])

    async def matching(self, actor: Actor, text: str, *states: ChallengeState) -> tuple[Challenge, ...]:
        """Return challenges in these states whose title holds ``text``, for autocomplete; none to a learner."""
        if not await self._is_instructor(actor):
            return ()
        rows = await self._store.challenges.list(actor.guild_id, states)
        return tuple(row for row in rows if text.strip().casefold() in row.title.casefold())

    async def problem_choices(self, text: str, guild_id: int = 0) -> list[Choice]:
        """Return the families at each of their levels, as ``family:level``, that match what was typed so far.

        A server's own families stand first.
        """
        own = await own_families(self._store, guild_id)
        course = (await self._catalogue.index()).families
        choices = [
            Choice(_("{title}, level {level}").format(title=family.title, level=level), f"{family.family}:{level}")
            for family in (*own.values(), *sorted(course.values(), key=lambda entry: entry.title))
            for level in family.levels
        ]
        return matching(choices, text)

    async def _problem(self, challenge: Challenge, position: int, pick: str, points: int | None) -> ChallengeProblem:
        family, level = await self._picked(challenge.guild_id, pick)
        worth = POINTS_A_LEVEL * level if points is None else points
        if not 1 <= worth <= MOST_POINTS:
            raise InvalidInputError(_("A problem is worth between 1 and {most} points.").format(most=MOST_POINTS))
        return ChallengeProblem(
            challenge.guild_id, challenge.challenge_id, position, family.family, level, worth
        )  # fmt: skip

    async def _picked(self, guild_id: int, pick: str) -> tuple[Family, int]:
        name, _colon, level = pick.strip().partition(":")
        own = await own_families(self._store, guild_id)
        family = own.get(name) or (await self._catalogue.index()).families.get(name)
        if family is None or (level and not (level.isascii() and level.isdigit() and int(level) in family.levels)):
            raise InvalidInputError(
                _("I do not know the problem “{pick}”. Start typing and pick one from the list.").format(pick=pick[:60])
            )
        return family, int(level) if level else family.levels[0]

    async def _ready(self, tx: Repositories, guild_id: int, challenge_id: str) -> Challenge:
        challenge = await tx.challenges.get(guild_id, challenge_id)
        if challenge is None:
            raise _no_such_challenge()
        if is_open(challenge, self._now()):
            raise ConflictError(_("“{title}” is open already.").format(title=plain(challenge.title)))
        if not challenge.rubric:
            raise ConflictError(_("Write the rubric first: members see it before they work. Press *Edit text*."))
        if not await tx.challenges.problems(guild_id, challenge_id):
            raise ConflictError(_("Add a problem first with `/teach challenge add-problem`."))
        return challenge

    async def _draft(self, guild_id: int, challenge_id: str) -> Challenge:
        challenge = await self._any(guild_id, challenge_id)
        if challenge.state != "draft":
            raise ConflictError(
                _("“{title}” has been opened, so it stays as members saw it.").format(title=plain(challenge.title))
            )
        return challenge

    async def _any(self, guild_id: int, challenge_id: str) -> Challenge:
        challenge = await self._store.challenges.get(guild_id, challenge_id)
        if challenge is None:
            raise _no_such_challenge()
        return challenge

    async def _page(self, challenge: Challenge) -> ChallengePage:
        problems = await self._store.challenges.problems(challenge.guild_id, challenge.challenge_id)
        own = await own_families(self._store, challenge.guild_id, retired=True)
        families = {**(await self._catalogue.index()).families, **own}
        lines = [
            line_of(
                problem, families[problem.family].title if problem.family in families else problem.family, None, None
            )
            for problem in problems
        ]
        return ChallengePage(challenge, tuple(lines), is_open(challenge, self._now()))

    async def _require_instructor(self, actor: Actor) -> None:
        guild = await self._store.guilds.get(actor.guild_id)
        actor.require_instructor(guild.instructor_role_id if guild else None)

    async def _is_instructor(self, actor: Actor) -> bool:
        guild = await self._store.guilds.get(actor.guild_id)
        return actor.is_instructor(guild.instructor_role_id if guild else None)


def _no_such_challenge() -> NotFoundError:
    return NotFoundError(_("There is no such challenge. `/teach challenge list` shows all of them."))
