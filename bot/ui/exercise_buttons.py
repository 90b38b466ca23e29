"""The buttons under problems and verdicts. Their ``custom_id`` names the exercise; all else is in the store."""

from bot.services.opened import Opened
from bot.translation import _
from bot.ui.buttons import LemmaButton
from bot.ui.challenge_card import open_challenge_problem
from bot.ui.confirmation import confirmation, danger
from bot.ui.discussion import invite
from bot.ui.flow import send_private, services_of, show_hint, show_problem, show_solution, show_text
from bot.ui.handles import asked_about, handle
from bot.ui.respond import Interaction, acknowledge, say
from bot.ui.response_modal import ReportModal, ResponseModal
from bot.ui.who import learner_of


class AnswerButton(LemmaButton, verb="answer"):
    """Opens the modal to answer in."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open the modal; a modal has to be the first response."""
        opened = await services_of(interaction).exercises.look_up(*asked_about(interaction, self.arguments[0]))
        await interaction.response.send_modal(ResponseModal(opened))


class HintButton(LemmaButton, verb="hint"):
    """Shows a hint by its number; the same one again costs nothing."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show the hint."""
        await acknowledge(interaction)
        reference, number = self.arguments[:2]
        await show_hint(
            interaction, await services_of(interaction).aid.hint(*asked_about(interaction, reference), int(number))
        )


class GiveUpButton(LemmaButton, verb="giveup"):
    """Asks before an exercise is given up."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show what it means, or the solution at once where there is nothing to lose."""
        opened = await services_of(interaction).exercises.look_up(*asked_about(interaction, self.arguments[0]))
        await ask_to_give_up(interaction, opened)


class YesGiveUpButton(LemmaButton, verb="giveup-yes"):
    """Gives an exercise up."""

    async def pressed(self, interaction: Interaction) -> None:
        """End the exercise and show its solution."""
        await acknowledge(interaction)
        await show_solution(
            interaction, await services_of(interaction).aid.give_up(*asked_about(interaction, self.arguments[0]))
        )


class SolutionButton(LemmaButton, verb="solution"):
    """Shows the solution of what is over."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show the solution."""
        await acknowledge(interaction)
        await show_solution(
            interaction, await services_of(interaction).aid.solution(*asked_about(interaction, self.arguments[0]))
        )


class UndoButton(LemmaButton, verb="undo"):
    """*Not what I meant*: takes a misread answer back, once."""

    async def pressed(self, interaction: Interaction) -> None:
        """Take the answer back and let the learner write it anew."""
        reference, source_id = self.arguments[:2]
        opened = await services_of(interaction).exercises.undo(*asked_about(interaction, reference), int(source_id))
        await interaction.response.send_modal(ResponseModal(opened))


class NextButton(LemmaButton, verb="next"):
    """Opens a challenge’s next problem, else another of the same kind; the second argument says how much harder."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open it."""
        await acknowledge(interaction)
        reference, step = self.arguments[0], int(self.arguments[1])
        services, (learner, exercise_id) = services_of(interaction), asked_about(interaction, reference)
        following = None if step else await services.challenges.following(learner, exercise_id)
        if following is not None:
            await open_challenge_problem(interaction, *following, learner)
            return
        before = await services.exercises.look_up(learner, exercise_id)
        opened = await services.practice.another(learner, exercise_id, step)
        await show_problem(interaction, opened, note=note_on_next(before, opened, step))


def note_on_next(before: Opened, opened: Opened, step: int) -> str:
    """Return what a learner should know about the problem that follows another; mostly nothing."""
    if step and opened.item.level == before.item.level:
        return _("This kind of problem has no such level. Here is another one at the same level.")
    if not step and before.exercise.kind == "challenge":
        return _("No problem of the challenge is left. This one is for practice.")
    return ""


class TextButton(LemmaButton, verb="text"):
    """Shows a problem as text."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show the text."""
        opened = await services_of(interaction).exercises.look_up(*asked_about(interaction, self.arguments[0]))
        await show_text(interaction, opened)


class ReportButton(LemmaButton, verb="report"):
    """Opens the form to report a mistake of ours."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form."""
        await interaction.response.send_modal(ReportModal(self.arguments[0]))


class OpenButton(LemmaButton, verb="open"):
    """Shows an exercise again."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await acknowledge(interaction)
        opened = await services_of(interaction).exercises.look_up(*asked_about(interaction, self.arguments[0]))
        await show_problem(interaction, opened)


class FamilyButton(LemmaButton, verb="family"):
    """Opens an item of a family: the check question of a lesson."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open it."""
        await acknowledge(interaction)
        await show_problem(
            interaction, await services_of(interaction).practice.of_family(learner_of(interaction), self.arguments[0])
        )


class JoinButton(LemmaButton, verb="join"):
    """Lets a member into the discussion of a problem that has closed."""

    async def pressed(self, interaction: Interaction) -> None:
        """Add the member to the thread."""
        await acknowledge(interaction)
        opened = await services_of(interaction).aid.solution(*asked_about(interaction, self.arguments[0]))
        thread = await invite(interaction.client, opened.exercise, interaction.user)
        if thread is None:
            await say(interaction, _("This problem has no discussion thread here."))
            return
        await say(interaction, _("You are in: {thread}").format(thread=thread.mention))


async def ask_to_give_up(interaction: Interaction, opened: Opened) -> None:
    """Say what giving up means, or show the solution at once where there is nothing to lose."""
    if opened.is_over:
        await acknowledge(interaction)
        await show_solution(interaction, opened)
        return
    question = confirmation(
        _("Give up?"),
        _("You will see the solution, and this problem earns no points any more."),
        danger(YesGiveUpButton, handle(opened.exercise), label=_("Show the solution")),
        keep=_("Keep trying"),
    )
    await send_private(interaction, question)
