"""The check-up: what works, what does not, and what a missing permission means."""

from bot.services.checkup import Checkup, permission_findings
from bot.storage import Store
from bot.workers.pool import WorkerPool


async def test_a_healthy_bot_has_three_good_findings(store: Store, maths: WorkerPool, typesetter: WorkerPool) -> None:
    findings = await Checkup(store, maths, typesetter).run()

    assert [finding.good for finding in findings] == [True, True, True]
    assert "SQLite" in findings[0].detail


async def test_workers_that_are_gone_are_named_and_the_rest_is_still_looked_at(store: Store, maths: WorkerPool) -> None:
    gone = WorkerPool(role="typesetter", size=1, deadline=1.0)
    await gone.aclose(drain_s=0)

    findings = await Checkup(store, maths, gone).run()

    assert [(finding.subject, finding.good) for finding in findings] == [
        ("Store", True),
        ("Maths workers", True),
        ("Typesetter", False),
    ]


def test_every_missing_permission_is_named_with_what_it_is_for() -> None:
    findings = permission_findings("#daily-problem", {"view_channel", "send_messages"})

    missing = {finding.detail for finding in findings if not finding.good}
    assert any("Attach Files" in detail and "formulas" in detail for detail in missing)
    assert all(finding.good for finding in findings if "View Channel" in finding.detail)


def test_permissions_that_only_help_are_not_called_needed() -> None:
    findings = permission_findings("#daily-problem", set())

    assert {finding.needed for finding in findings if "Manage Messages" in finding.detail} == {False}
    assert {finding.needed for finding in findings if "Send Messages:" in finding.detail} == {True}
