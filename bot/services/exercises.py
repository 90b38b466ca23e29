"""The answer flow shared by practice, daily, challenge and lesson checks: open an exercise, judge a response, undo.

Nothing is spent before an attempt is written, and an attempt is written once for what brought it (``source_id``).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.errors import ConflictError, NotAllowedError, NotFoundError
from bot.services.asking import ask
from bot.services.learner import Learner
from bot.services.marking import Marking, clean
from bot.services.opened import Opened, Outcome
from bot.services.own_families import own_family
from bot.services.recording import Recording, Submission
from bot.storage import Store
from bot.storage.exercises import Exercise, ExerciseKind
from bot.storage.failures import StaleRowError
from bot.translation import _
from bot.workers.pool import WorkerPool
from problems.snapshot import ItemSnapshot
from problems.verdict import Status

ROUNDS = 5  # how often a submission is decided anew when another one came in between


class Exercises:
    """Opens exercises and takes responses."""

    def __init__(
        self,
        store: Store,
        maths: WorkerPool,
        *,
        now: Callable[[], datetime],
        new_seed: Callable[[], int],
        new_id: Callable[[], str],
    ) -> None:
        self._store = store
        self._maths = maths
        self._marking = Marking(maths)
        self._recording = Recording(store, now)
        self._now = now
        self._new_seed = new_seed
        self._new_id = new_id

    async def open(  # noqa: PLR0913  # all but two are named where it is called
        self,
        learner: Learner,
        kind: ExerciseKind,
        *,
        family: str,
        level: int,
        seed: int | None = None,
        owner_id: int | None = None,
        reference: str = "",
        max_tries: int | None = None,
        closes_at: datetime | None = None,
    ) -> Opened:
        """Set an item and open it; where the reference has been set already, open what was set then.

        ``owner_id`` is the learner unless given; 0 sets it for everybody.
        """
        exercise = await self.set(
            learner.guild_id,
            kind,
            family=family,
            level=level,
            seed=seed,
            owner_id=learner.user_id if owner_id is None else owner_id,
            reference=reference,
            max_tries=max_tries,
            closes_at=closes_at,
        )
        return await self.look_up(learner, exercise.exercise_id)

    async def set(  # noqa: PLR0913  # the same
        self,
        guild_id: int,
        kind: ExerciseKind,
        *,
        family: str,
        level: int,
        seed: int | None = None,
        owner_id: int = 0,
        reference: str = "",
        max_tries: int | None = None,
        closes_at: datetime | None = None,
    ) -> Exercise:
        """Draw an item and set it as an exercise, without anybody opening it yet; a reference is set once."""
        if reference:
            known = await self._store.exercises.find(guild_id, kind, reference, owner_id)
            if known is not None:
                return known
        item = await self.draw(family, level, self._new_seed() if seed is None else seed)
        now = self._now()
        await self._store.items.add(item, now)
        exercise = Exercise(
            guild_id=guild_id,
            exercise_id=self._new_id(),
            kind=kind,
            item_id=item.item_id,
            owner_id=owner_id,
            reference=reference,
            created_at=now,
            max_tries=max_tries,
            opens_at=now,
            closes_at=closes_at,
        )
        return await self._store.exercises.add(exercise)

    async def draw(self, family: str, level: int, seed: int) -> ItemSnapshot:
        """Let a worker draw an item; the same seed gives the same item."""
        wanted: dict[str, object] = {"family": family, "level": level, "seed": seed}
        own = await own_family(self._store, family)
        if own is not None:
            wanted |= {"source": own.source, "version": own.version}
        reply = await ask(self._maths, "draw", wanted)
        return ItemSnapshot.from_json(reply.result["item"])

    async def item(self, exercise: Exercise) -> ItemSnapshot:
        """Return the item of an exercise as it was shown."""
        stored = await self._store.items.get(exercise.item_id)
        if stored is None:
            raise _gone()
        return stored.snapshot

    async def look_up(self, learner: Learner, exercise_id: str) -> Opened:
        """Return an exercise for a learner, and remember that they opened it; refuse what is somebody else's."""
        exercise = await self._store.exercises.get(learner.guild_id, exercise_id)
        if exercise is None:
            raise _gone()
        if exercise.owner_id not in (0, learner.user_id):
            raise NotAllowedError(_("This is somebody else’s exercise. Start your own with `/practice start`."))
        item = await self.item(exercise)
        now = self._now()
        effort = await self._store.efforts.open(learner.guild_id, exercise_id, learner.user_id, now)
        await self._store.exercises.opened(learner.guild_id, learner.user_id, exercise_id, now)
        return Opened(exercise, item, effort)

    async def by_message(self, guild_id: int, message_id: int) -> Exercise | None:
        """Return the exercise that a message shows."""
        return await self._store.exercises.by_message(guild_id, message_id)

    async def last_opened(self, user_id: int) -> Exercise | None:
        """Return what a person opened last, wherever that was."""
        return await self._store.exercises.last_opened_anywhere(user_id)

    async def locale(self, user_id: int) -> str:
        """Return the language a person has chosen, English where they have not."""
        return (await self._store.preferences.get(user_id)).locale or "en"

    async def shown(self, exercise: Exercise, *, channel_id: int, message_id: int) -> None:
        """Note which message shows an exercise, so that replies to it can be read."""
        await self._store.exercises.shown(
            exercise.guild_id, exercise.exercise_id, channel_id=channel_id, message_id=message_id
        )

    async def submit(
        self,
        learner: Learner,
        exercise_id: str,
        responses: Sequence[str],
        *,
        source_id: int,
        why: str = "",
        confidence: int = 0,
    ) -> Outcome:
        """Judge a response and count it once; raise a sentence, with nothing spent, where it cannot be judged."""
        opened = await self.look_up(learner, exercise_id)
        self._require_open(opened.exercise)
        given = Submission(clean(opened.item, responses), source_id, why, confidence)
        verdict = await self._marking.mark(opened.item, given.responses, owner=learner.user_id)
        for _round in range(ROUNDS):
            try:
                return await self._recording.record(learner, opened, verdict, given)
            except StaleRowError:
                opened = await self.look_up(learner, exercise_id)
        raise StaleRowError

    async def undo(self, learner: Learner, exercise_id: str, source_id: int) -> Opened:
        """Take back the newest response (*Not what I meant*): once an exercise, before the key was shown."""
        opened = await self.look_up(learner, exercise_id)
        attempt = await self._store.attempts.get(learner.guild_id, source_id)
        if attempt is None or attempt.user_id != learner.user_id or not opened.may_undo(attempt):
            raise ConflictError(_("An answer can be taken back once, right after it was given. Use *Try again* now."))
        slip = attempt.status is Status.WRONG_FORM
        before = replace(
            opened.effort,
            tries=opened.effort.tries - (not slip),
            form_slips=opened.effort.form_slips - slip,
            misread_used=True,
            last_source_id=None,
        )
        if not await self._store.attempts.withdraw(learner.guild_id, source_id, before):
            raise ConflictError(_("That answer has been taken back already."))
        return await self.look_up(learner, exercise_id)

    def _require_open(self, exercise: Exercise) -> None:
        if exercise.closes_at is not None and exercise.closes_at <= self._now():
            raise ConflictError(_("This problem has closed, so nothing was counted. `/practice start` has more."))


def _gone() -> NotFoundError:
    return NotFoundError(_("This problem is not in the records any more. Start a new one with `/practice start`."))
