"""Families of the skill ``mk-mcmc``: Metropolis–Hastings."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.answers.probability import Probability
from problems.answers.true_false import TrueFalse
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import transpose
from problems.family import Item, Misconception, family
from problems.notation import quotient, short_decimal, tex, tex_matrix, tex_point, text, text_vector
from problems.sampling import shuffled
from problems.snapshot import PlotCall
from problems.statistical_tables import chain_plot, listed


@family(skill=Skill.MK_MCMC, levels=(2, 3), title="Accept or reject?")
def mh_accept(rng: Random, level: int) -> Item:
    """Find an acceptance probability; at level 3 the proposal is not symmetric."""
    old, new = rng.sample(range(1, 13), 2)
    there = back = Fraction(1, 2)
    if level == 3:
        there, back = (Fraction(t, 10) for t in rng.sample(range(1, 10), 2))
    ratio = Fraction(new, old) * back / there
    answer = min(Fraction(1), ratio)
    proposal = (
        "The proposal is symmetric."
        if level == 2
        else f"At $x$, the jump to $x'$ is proposed with probability $q(x'\\mid x) = {short_decimal(there)}$. "
        f"At $x'$, the jump back is proposed with probability $q(x\\mid x') = {short_decimal(back)}$."
    )
    factor = "" if level == 2 else rf"\cdot\frac{{{short_decimal(back)}}}{{{short_decimal(there)}}}"
    plain = min(Fraction(1), Fraction(new, old))
    written = rf"\frac{{{new}}}{{{old}}}" if old > 1 else str(new)
    shown = "" if level == 2 and ratio.denominator == old else f" = {tex(ratio)}"
    return Item(
        prompt=(
            f"The target has the unnormalised values $f(x) = {old}$ at the present state and $f(x') = {new}$ "
            f"at the proposed state. {proposal} "
            "What is the acceptance probability of Metropolis–Hastings? Give the exact value."
        ),
        parts=(Probability(text(answer)),),
        hints=(
            "Form the ratio of the new value to the old one, and cap it at 1."
            if level == 2
            else "Form the ratio of the targets, times the ratio of the proposals (back over there). Cap it at 1.",
            rf"The ratio is ${written}{factor}$.",
        ),
        solution=(
            rf"The ratio is ${written}{factor}{shown}$.",
            "It is above 1, so every such proposal is accepted."
            if ratio > 1
            else "It is at most 1, so it stays as it is.",
            f"The acceptance probability is ${tex(answer)}$.",
        ),
        misconceptions=(
            Misconception("inverted", text(min(Fraction(1), 1 / ratio)), "The new value stands on top.", True),
            Misconception("no-cap", text(ratio), "A probability is at most 1.") if ratio > 1 else None,
            Misconception("proposal-ignored", text(plain), "Correct for the asymmetric proposal.", optional=True)
            if level == 3
            else None,
        ),
        plot=PlotCall(
            "jump",
            {"old": old, "new": new, "chance": float(answer)},
            "after",
            f"Two bars: the target is {old} at the present state and {new} at the proposed state. "
            f"An arrow from the first to the second carries the acceptance probability {float(answer):.4g}.",
        ),
    )


BALANCED, UNBALANCED = "The flows agree for every pair of states.", "For some pair of states the flows differ."
STATIONARY = "Every stationary π satisfies detailed balance."
ASYMMETRIC = "Only a symmetric P satisfies detailed balance."


@family(skill=Skill.MK_MCMC, levels=(3,), title="A chain of Metropolis steps")
def mh_chain(rng: Random, _level: int) -> Item:
    """Run a short Metropolis chain with given proposals and uniform numbers."""
    while True:
        f = [rng.randint(1, 12) for _ in range(4)]
        count = rng.randint(4, 5)
        proposals = [rng.randint(1, 4) for _ in range(count)]
        uniforms = [Fraction(rng.randint(5, 95), 100) for _ in range(count)]
        chain, steps, tie = [rng.randint(1, 4)], [], False
        for proposal, u in zip(proposals, uniforms, strict=True):
            ratio = Fraction(f[proposal - 1], f[chain[-1] - 1])
            tie = tie or proposal == chain[-1] or u == ratio
            steps.append((chain[-1], proposal, ratio, u, u < ratio))
            chain.append(proposal if u < ratio else chain[-1])
        taken = [proposal for _, proposal, _, _, good in steps if good]
        if not tie and 2 <= len(taken) < count:
            break
    start, states = chain[0], chain[1:]
    mean = Fraction(sum(states), count)
    told = tuple(
        f"From {now} to {proposal}: the ratio is ${quotient(f[proposal - 1], f[now - 1])}$. "
        f"With $u = {short_decimal(u)}$: {'move' if good else 'stay'}."
        for now, proposal, _, u, good in steps
    )
    return Item(
        prompt=(
            f"A target on the states 1, 2, 3, 4 has the unnormalised values ${listed(f)}$. "
            f"A Metropolis chain with symmetric proposals starts in $x_0 = {start}$. The proposals are "
            f"${listed(proposals)}$. The uniform numbers $u$ are ${listed(uniforms)}$. "
            "A proposal is accepted if $u$ is less than the ratio $f(\\text{new})/f(\\text{old})$. "
            f"Find the states $x_1, \\dots, x_{count}$ as a vector, and their mean exactly."
        ),
        parts=(Vector(text_vector(states), label="States"), Number(text(mean), label="Mean")),
        hints=(
            "In each step, divide the value of the proposal by the value of the present state. Compare with $u$.",
            told[0],
        ),
        solution=(
            *told,
            rf"The states are ${tex_point(states)}$, and their mean is ${quotient(sum(states), count)}$.",
        ),
        misconceptions=(
            Misconception("rejections-dropped", (text_vector(taken), None), "A rejection repeats the current value."),
            Misconception("all-accepted", (text_vector(proposals), None), "Accept only if u is less than the ratio."),
            Misconception(
                "start-in-mean",
                (None, text(Fraction(sum(chain), count + 1))),
                "The mean leaves out x₀.",
                True,
            ),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": list(range(count + 1)),
                "curves": [["chain", chain]],
                "title": "Trace of the chain",
                "x_label": "step",
                "y_label": "state",
            },
            "after",
            f"The trace of the chain: {listed(chain)}.",
        ),
    )


@family(skill=Skill.MK_MCMC, levels=(3,), title="Detailed balance")
def detailed_balance(rng: Random, _level: int) -> Item:
    """Decide whether a stationary distribution satisfies detailed balance."""
    holds = rng.choice((True, False))
    while True:
        a, b, c, d, e, f = (rng.randint(0, 4) for _ in range(6))
        turn = 0 if holds else rng.choice((1, 2)) * rng.choice((-1, 1))
        flows = ((a, b + turn, c - turn), (b - turn, d, e + turn), (c + turn, e - turn, f))
        totals = [sum(row) for row in flows]
        if min(map(min, flows)) < 0 or min(b, c, e) < 1 or max(totals) > 12 or len(set(totals)) == 1:
            continue
        P = tuple(tuple(Fraction(flow, total) for flow in row) for row, total in zip(flows, totals, strict=True))
        if transpose(P) != P:
            break
    pi = tuple(Fraction(total, sum(totals)) for total in totals)
    reason, other = (BALANCED, UNBALANCED) if holds else (UNBALANCED, BALANCED)
    i, j = next(
        ((i, j) for i in range(3) for j in range(i + 1, 3) if pi[i] * P[i][j] != pi[j] * P[j][i]),
        (0, 1),
    )
    there, back = pi[i] * P[i][j], pi[j] * P[j][i]
    flow_there = rf"\pi_{i + 1}P_{{{i + 1}{j + 1}}} = {tex(there)}"
    flow_back = rf"\pi_{j + 1}P_{{{j + 1}{i + 1}}} = {tex(back)}"
    return Item(
        prompt=(
            rf"A Markov chain has $P = {tex_matrix(P)}$ (rows: from). "
            rf"Its stationary distribution is $\pi = {tex_point(pi)}$. "
            r"The flow from state $i$ to state $j$ is $\pi_i P_{ij}$. "
            "True or false: detailed balance holds. Choose also the reason."
        ),
        parts=(
            TrueFalse(
                f"{'true' if holds else 'false'}; {reason}",
                choices=shuffled(rng, (BALANCED, UNBALANCED, STATIONARY, ASYMMETRIC)),
            ),
        ),
        idea="Compare each flow with the flow back.",
        hints=(
            r"Compare the flows $\pi_i P_{ij}$ and $\pi_j P_{ji}$ for every pair of states.",
            rf"For the states {i + 1} and {j + 1}, one flow is ${flow_there}$.",
        ),
        solution=(
            rf"For the states {i + 1} and {j + 1}, the flows are ${flow_there}$ and ${flow_back}$.",
            *(
                tuple(
                    rf"For the states {k + 1} and {m + 1}, both flows are ${tex(pi[k] * P[k][m])}$."
                    for k, m in ((0, 2), (1, 2))
                )
                if holds
                else ()
            ),
            f"So detailed balance {'holds' if holds else 'fails'}.",
        ),
        misconceptions=(
            Misconception("symmetric-needed", f"false; {ASYMMETRIC}", "Compare the flows, not the entries of P.")
            if holds
            else Misconception(
                "stationary-is-reversible", f"true; {STATIONARY}", "A stationary π does not need balance in pairs."
            ),
            Misconception(
                "wrong-comparison", f"{'false' if holds else 'true'}; {other}", "Compare the flows of all pairs again."
            ),
        ),
        plot=chain_plot(
            [[pi[k] * P[k][m] for m in range(3)] for k in range(3)],
            f"The three states with their flows. Between the states {i + 1} and {j + 1} the flows are "
            f"{float(there):.3g} and {float(back):.3g}. Balance {'holds' if holds else 'fails'}.",
            title="Flows between the states",
        ),
    )
