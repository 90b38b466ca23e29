"""The course covers what its sources ask for: every bullet of the syllabus and every essential topic of the review."""

import os
import re
from collections import Counter
from pathlib import Path

import pytest

from problems.catalogue import catalogue
from problems.curriculum import MODULES, SKILLS, TOPICS
from problems.lessons import topics

MAP = Path(os.environ.get("LEMMA_CURRICULUM", Path(__file__).parents[3] / "shared/curriculum.md"))

FAMILIES_OF_A_TOPIC = {
    "m0-algebra": 9,
    "m0-functions": 5,
    "m0-calculus": 9,
    "m0-python": 2,
    "la-vectors": 17,
    "la-matrices": 20,
    "la-transforms": 12,
    "la-eigen": 22,
    "mc-multivar": 12,
    "mc-partial": 11,
    "mc-gradopt": 15,
    "mc-backprop": 11,
    "ps-dist": 26,
    "ps-infer": 21,
    "ps-test": 18,
    "ps-markov": 16,
    "mm-build": 8,
    "mm-integrate": 7,
    "mm-decide": 8,
    "oa-cost": 11,
    "oa-gd": 8,
    "oa-deep": 8,
    "fp-design": 3,
    "fp-optimise": 1,
    "fp-report": 1,
}

# each taught bullet of the syllabus, with families that carry it; the last three bullets are the final project
SYLLABUS = {
    "Vectors and vector spaces": ("la-vectors", "vec-combo basis-of-plane subspace-test independence-k proj-line"),
    "Matrix operations and properties": ("la-matrices", "mat-product det-2x2 inv-2x2 rank-find solve-3x3"),
    "Linear transformations": ("la-transforms", "matrix-of-map rotate-point compose-maps change-basis-map"),
    "Eigenvalues and eigenvectors and their applications in ML": (
        "la-eigen",
        "eigen-2x2 eigenvectors-2x2 diagonalise pca-2d-cov svd-rank1-error centrality power-iter-step",
    ),
    "Differentiation of functions with multiple variables": ("mc-multivar", "chain-tree jacobian-2d taylor2"),
    "Partial derivatives and gradients": ("mc-partial", "partial-poly gradient-at directional hessian-poly"),
    "Gradient-based optimization techniques": (
        "mc-gradopt",
        "gd-step-2d gd-best-rate newton-2d lagrange-circle convex-test momentum-step sgd-step",
    ),
    "Backpropagation in neural networks": ("mc-backprop", "graph-chain bp-two-layer delta-matrix grad-check"),
    "Probability distributions and Bayes' theorem": ("ps-dist", "bayes-test binomial-exact poisson normal-z"),
    "Statistical inference and data analysis": ("ps-infer", "mle-bernoulli map-beta clt-prob reg-slope bootstrap-ci"),
    "Hypothesis testing and confidence intervals": (
        "ps-test",
        "ht-hypotheses z-test-mean t-test-data ci-mean-t ci-prop chi2-indep ab-test power-z multiple-fwer",
    ),
    "Markov chains and their machine learning applications": (
        "ps-markov",
        "mk-stationary-3 mk-absorb-time pagerank-step hmm-forward mh-chain mk-text-mle",
    ),
    "Building mathematical models for real-world problems": ("mm-build", "wp-mixture wp-growth overfit-curves"),
    "Integrating linear algebra and calculus in ML contexts": ("mm-integrate", "normal-eq-fit pca-data kmeans-step"),
    "Using probability for decision-making in uncertain environments": (
        "mm-decide",
        "wp-expected-value wp-threshold wp-voi-test wp-newsvendor",
    ),
    "Cost functions and parameter optimization": ("oa-cost", "loss-mse-mae cross-entropy ridge-1d cv-folds"),
    "Applications of gradient descent in ML algorithms": ("oa-gd", "linreg-gd-step logreg-step adam-first"),
    "Mathematical foundations of deep learning models": (
        "oa-deep",
        "param-count-mlp conv1d attention-weights he-init xor-separable",
    ),
}
PROJECT = {
    "Design and implement a machine learning model": ("fp-design", "metrics-prf baseline-accuracy leakage-spot"),
    "Optimize model performance": ("fp-optimise", "score-interval"),
    "Submit a case study report": ("fp-report", "rubric-calibrate"),
}
PREREQUISITES = {
    "Basic algebra": ("m0-algebra", "frac-add lin-eq quad-roots log-solve"),
    "Functions": ("m0-functions", "compose inverse-fn graph-shift"),
    "Introductory calculus": ("m0-calculus", "poly-deriv chain-power antideriv opt-1d"),
    "Some programming": ("m0-python", "np-shapes np-star-vs-at"),
}

# what the review names as essential, or only there
ESSENTIAL = {
    "principal component analysis": "pca-2d-cov pca-k pca-data pca-scale",
    "maximum likelihood": "mle-bernoulli mle-poisson-exp mle-normal-var mle-custom mle-uniform",
    "maximum a posteriori": "map-beta map-normal ridge-map",
    "Bayes' theorem": "bayes-test bayes-spam bayes-sequential",
    "confidence intervals": "ci-mean-z ci-mean-t ci-prop ci-sample-size ci-meaning",
    "hypothesis tests": "ht-hypotheses ht-pvalue-meaning ht-errors z-test-mean t-test-data paired-test welch-test",
    "Markov chains": "mk-two-step mk-stationary-2 mk-classify mk-absorb-prob",
    "Markov chain Monte Carlo": "mh-accept mh-chain detailed-balance",
    "backpropagation": "graph-chain graph-shared bp-two-layer delta-matrix ce-softmax-grad",
    "matrix inversion": "inv-2x2 inv-equation",
    "linear transformations and their impact": "linear-collapse pca-scale identify-map area-scale",
    "eigenvector centrality": "centrality power-iter-step",
    "eigenvectors in image compression": "svd-storage svd-rank1-error",
    "optimization landscapes": "level-match critical-quadratic critical-cubic",
    "gradient descent": "gd-step-1d gd-step-2d gd-stability gd-best-rate linreg-gd-step",
    "decisions under uncertainty": "wp-threshold wp-fraud wp-utility wp-voi-perfect",
}


def test_no_family_of_any_topic_is_missing() -> None:
    found = Counter(SKILLS[family.skill].topic for family in catalogue().values())
    assert found == FAMILIES_OF_A_TOPIC
    assert found.total() == 281


def test_the_syllabus_has_eighteen_taught_bullets_one_topic_each() -> None:
    taught = {slug for slug, topic in TOPICS.items() if 1 <= MODULES[topic.module].number <= 5}
    assert len(SYLLABUS) == 18
    assert {topic for topic, _families in SYLLABUS.values()} == taught
    assert {topic for topic, _families in (SYLLABUS | PROJECT | PREREQUISITES).values()} == set(TOPICS)


@pytest.mark.parametrize("bullet", SYLLABUS | PROJECT | PREREQUISITES)
def test_a_bullet_has_its_families_and_a_lesson(bullet: str) -> None:
    topic, names = (SYLLABUS | PROJECT | PREREQUISITES)[bullet]
    assert topic in topics()
    assert {SKILLS[catalogue()[name].skill].topic for name in names.split()} == {topic}


@pytest.mark.parametrize("subject", ESSENTIAL)
def test_an_essential_topic_of_the_review_has_its_families(subject: str) -> None:
    assert set(ESSENTIAL[subject].split()) <= set(catalogue())


def test_every_skill_has_a_family() -> None:
    assert set(SKILLS) == {SKILLS[family.skill].slug for family in catalogue().values()}


@pytest.mark.skipif(not MAP.exists(), reason="the curriculum is not on this machine")
def test_every_family_of_the_curriculum_that_is_no_code_is_there() -> None:
    rows = re.findall(r"^\| `([a-z0-9-]+)` · `", MAP.read_text("utf-8"), re.MULTILINE)
    assert {name for name in rows if not name.startswith("code-")} == set(catalogue())
