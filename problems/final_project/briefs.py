"""The final project: four briefs and six milestones, as data."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Brief:
    """One project to choose; prose is Markdown with ``$LaTeX$``."""

    letter: str
    title: str
    data: str
    question: str
    linear_algebra: str
    calculus: str
    probability: str
    from_scratch: str
    self_checks: tuple[str, ...]
    good_looks_like: str = ""


@dataclass(frozen=True)
class Milestone:
    """One step of the project: its share of the 100 hours, what it holds, and what opens the next one."""

    code: str
    title: str
    hours: int
    content: str
    gate: str


BRIEFS = (
    Brief(
        letter="A",
        title="Compress and recognise handwritten digits with PCA",
        data="`sklearn.datasets.load_digits`: 1797 images, 64 features, 10 classes, bundled, offline.",
        question="How many components are enough to store and to recognise a digit?",
        linear_algebra="Covariance, eigenvectors, projection.",
        calculus=(
            r"Show with a Lagrange multiplier that the first component maximises $w^\top Cw$ under "
            r"$\lVert w\rVert=1$."
        ),
        probability=(
            "The class-mean classifier as maximum likelihood under equal spherical Gaussians; "
            "an interval for the accuracy."
        ),
        from_scratch=(
            "PCA, projection, nearest-mean classifier, bootstrap. `eigh` is allowed; "
            "`sklearn.decomposition` only to compare."
        ),
        self_checks=(
            "The components are orthonormal.",
            (
                r"The mean squared reconstruction error on the training data is (sum of dropped eigenvalues)"
                r"$\,\cdot\frac{n-1}{nd}$, when the covariance divides by $n-1$."
            ),
        ),
        good_looks_like=(
            "One reference run, random split 1077/360/360. With 10 components: 74.0 % of the variance, test accuracy "
            "0.889. With 20: 89.6 % and 0.906. With 40: 98.9 % and 0.908. The majority baseline has 0.075. "
            "Beyond about 15 to 20 components recognition hardly improves, but reconstruction does."
        ),
    ),
    Brief(
        letter="B",
        title="Linear and logistic regression from scratch",
        data=(
            "`load_diabetes` (442 × 10, regression) and `load_breast_cancer` (569 × 30, 62.7 % benign, classification)."
        ),
        question="What do normal equations, gradient descent and regularisation agree on, and where do they differ?",
        linear_algebra="Normal equations, condition number.",
        calculus=r"Gradients and Hessians, the step-size bound $2/\lambda_{\max}$, a convexity proof of the log loss.",
        probability="Maximum likelihood for both models, ridge as MAP, a threshold from costs.",
        from_scratch=(
            "Both fits, a gradient check, ridge, standardisation on training data only, and a threshold by cost. "
            "Recode malignant as 1. A false negative costs 10, a false positive costs 1."
        ),
        self_checks=(
            "Gradient descent and the normal equations agree to 1e-4.",
            "The gradient check is below 1e-5.",
            r"The threshold $\frac{1}{11}$ is predicted before looking at the data.",
        ),
    ),
    Brief(
        letter="C",
        title="Text with Markov chains and naive Bayes",
        data=(
            "Generated locally: two seeded authors are two 27-state Markov chains with different transition matrices. "
            "Add your own text files if you have the right to use them."
        ),
        question="Can a chain learn who wrote a line, and what does the stationary distribution tell?",
        linear_algebra="Transition matrix, stationary vector as left eigenvector, second eigenvalue and mixing.",
        calculus="Maximum likelihood of the row probabilities with a Lagrange multiplier.",
        probability="Smoothing as Dirichlet MAP or posterior mean, a Bayes classifier in logarithms, perplexity.",
        from_scratch=(
            "Estimation, smoothing, a generator, a classifier with log-sum. "
            "As an extension: a Metropolis–Hastings sampler over strings of fixed length."
        ),
        self_checks=(
            "All rows add up to 1.",
            r"$\lVert\pi P-\pi\rVert<10^{-8}$.",
            "The perplexity of a uniform model is the number of symbols.",
            "Accuracy rises with the length of the line.",
        ),
    ),
    Brief(
        letter="D",
        title="A neural network with hand-written backpropagation",
        data="`make_moons` and `make_circles` for pictures, `load_digits` for the final result (scikit-learn).",
        question="How do width, initialisation and step size change training, and why?",
        linear_algebra="Layers as affine maps, shapes, singular values of weight matrices.",
        calculus="The matrix chain rule derived on paper, a gradient check, a study of the step size.",
        probability=(
            "Softmax cross-entropy as negative log-likelihood, initialisation that keeps the variance, "
            "an interval over 10 seeds."
        ),
        from_scratch="Forward, backward, mini-batch descent with momentum. No autodiff, except to compare.",
        self_checks=(
            "The gradient check is below 1e-5 for each parameter.",
            "The loss at the start is about ln(number of classes).",
            "The network can overfit 20 examples.",
        ),
    ),
)

MILESTONES = (
    Milestone(
        "P1",
        "Proposal",
        10,
        "Question, data, baseline, mathematics to be used, risks; 1 page.",
        "Group feedback, and the instructor says go.",
    ),
    Milestone(
        "P2",
        "Mathematics",
        20,
        "All derivations by hand or LaTeX; shapes; at least one proof or full derivation.",
        "A peer checks one derivation.",
    ),
    Milestone(
        "P3",
        "Working core",
        30,
        "From-scratch model, tests, baseline; reproducible with one command and a seed.",
        "The tests pass.",
    ),
    Milestone(
        "P4", "Experiments", 20, "One-factor studies, validation, uncertainty, failure cases.", "Review of the plots."
    ),
    Milestone(
        "P5",
        "Report",
        15,
        "Case study report of 6 to 10 pages: question, model, derivation, experiments, limits; code.",
        "Submission.",
    ),
    Milestone(
        "P6",
        "Peer review",
        5,
        "Three calibrated reviews written; a reply to the reviews received.",
        "Both are sent.",
    ),
)
