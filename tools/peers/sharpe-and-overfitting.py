"""What skfolio and purgedcv say of a hundred seeded series: python sharpe-and-overfitting.py > tests/vectors/sharpe-and-overfitting.ndjson.

    python -m venv peers && peers/bin/pip install skfolio==1.12.2 purgedcv==0.1.11

The first line names the versions. Each other one is of a seed: PSR, DSR and the moments of a series, and PBO of a programme, made of congruential
numbers that the test makes again (tests/vectors/linear-congruential.ts), each value by products and sums alone, so that it is the same in any language.
"""
import json
import platform
from importlib.metadata import version

import numpy as np
import purgedcv
from skfolio import measures

SERIES = 100


def congruential_numbers(count, state):
    """Numbers in -0.5 ... 0.5."""
    numbers = np.empty(count)
    for i in range(count):
        state = (1103515245 * state + 12345) % 2**31
        numbers[i] = state / 2**31 - 0.5
    return numbers


def returns_of(seed):
    """Fat tails, and a skew and a mean that differ from seed to seed."""
    u = congruential_numbers(60 + 9 * seed, 1000 + seed)
    return 0.02 * u + 2 * u * u * u * u * u * u * u + 0.02 * (seed % 7 - 3) * (u * u - 0.08) + 0.00005 * seed


def programme_of(seed):
    """Candidates by rows, returns by columns."""
    candidates, blocks = 4 + seed % 9, 4 + 2 * (seed % 3)
    rows = blocks * (6 + seed % 5)
    u = congruential_numbers(candidates * rows, 5000 + seed).reshape(rows, candidates).T
    return 0.02 * u + 0.1 * u * u * u + 0.0004 * np.arange(candidates)[:, None], blocks


def of_seed(seed):
    returns = returns_of(seed)
    trials = 0.05 * congruential_numbers(2 + seed, 9000 + seed)
    count, variance = len(trials), float(np.var(trials, ddof=1))
    programme, blocks = programme_of(seed)
    overfitting = purgedcv.probability_of_backtest_overfitting(programme, blocks)
    benchmark = 0.01 * (seed % 5)
    return {
        "seed": seed,
        "skfolio_sharpe": float(measures.mean(returns) / measures.standard_deviation(returns)),
        "skfolio_skew": float(measures.skew(returns)),
        "skfolio_kurtosis": float(measures.kurtosis(returns)),
        "skfolio_psr": float(measures.probabilistic_sharpe_ratio(returns, benchmark)),
        "skfolio_dsr": float(measures.deflated_sharpe_ratio(returns, trials)),
        "purgedcv_psr": purgedcv.probabilistic_sharpe_ratio(returns, benchmark),
        "purgedcv_dsr": purgedcv.deflated_sharpe_ratio(returns, count, variance),
        "purgedcv_pbo": overfitting.pbo,
        "purgedcv_splits": overfitting.n_combos,
        "purgedcv_logit_mean": float(overfitting.logits.mean()),
    }


names = ["skfolio", "purgedcv", "numpy", "scipy"]
print(json.dumps({"python": platform.python_version(), **{name: version(name) for name in names}}))
for seed in range(1, SERIES + 1):
    print(json.dumps(of_seed(seed)))
