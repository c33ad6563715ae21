"""The panel of the research bench by Polars for Python or by DuckDB, on the very files of the lake: python panel-peers.py polars|duckdb LAKE OUT.

The same columns on prices as traded (19 of them in SQL), for the last 46 sessions, one zstd file for each bucket. With `compare LAKE OUT` the
values are held to those of the panel of the lake, for the assets that have no action: there prices as traded are adjusted ones.
"""
import glob
import os
import sys

AS_OF = 46


def files_of(lake):
    for bucket in sorted(glob.glob(f"{lake}/bars/asset_bucket=*")):
        yield os.path.basename(bucket).split("=")[1], sorted(glob.glob(f"{bucket}/year=*/bars.parquet"))


def polars_panel(lake, out):
    import polars as pl

    C, O, H, L, V = (pl.col(name) for name in ("close", "open", "high", "low", "volume"))
    before = C.shift(1)
    index = pl.int_range(pl.len())
    move = C - before

    def wilder(value):
        """Seeded by the mean of the first 14 values, which begin with the second bar."""
        seeded = pl.when(index > 14).then(value).when(index == 14).then(value.rolling_mean(14))
        return seeded.ewm_mean(alpha=1 / 14, adjust=False, ignore_nulls=True)

    def from_bar(bars, value):
        return pl.when(index >= bars - 1).then(value)

    true_range = pl.max_horizontal(H - L, (H - before).abs(), (L - before).abs())
    true_range = pl.when(index >= 1).then(true_range)
    ema = lambda value, span: value.ewm_mean(span=span, adjust=False)
    up, down = wilder(pl.when(move > 0).then(move).otherwise(0.0)), wilder(pl.when(move < 0).then(-move).otherwise(0.0))
    log_return = C.log() - before.log()
    vol = lambda span: (log_return**2).ewm_mean(alpha=2 / (span + 1), adjust=False, ignore_nulls=True).sqrt()
    macd = ema(C, 12) - ema(C, 26)
    histogram = macd - ema(macd, 9)
    columns = {
        "ret_1d": C / before - 1,
        "ret_5d": C / C.shift(5) - 1,
        "ret_20d": C / C.shift(20) - 1,
        "logret_1d": log_return,
        "sma_20": C.rolling_mean(20),
        "sma_50": C.rolling_mean(50),
        "sma_200": C.rolling_mean(200),
        "ema_12": from_bar(12, ema(C, 12)),
        "ema_26": from_bar(26, ema(C, 26)),
        "macd": from_bar(26, macd),
        "macd_signal": from_bar(34, ema(macd, 9)),
        "macd_hist": from_bar(34, histogram),
        "macd_hist_pct": from_bar(34, histogram / C),
        "rsi_14": 100 - 100 / (1 + up / down),
        "boll_z_20": (C - C.rolling_mean(20)) / C.rolling_std(20),
        "dist_vwap_20": C / ((C * V).rolling_sum(20) / V.rolling_sum(20)) - 1,
        "atr_14": true_range.rolling_mean(14),
        "atr_pct_14": true_range.rolling_mean(14) / C,
        "atr_wilder_14": wilder(true_range),
        "ewma_vol_20": from_bar(21, vol(20)),
        "ewma_vol_60": from_bar(61, vol(60)),
        "vov_20": from_bar(40, vol(20).rolling_std(20)),
        "adv20_dollar": (C * V).rolling_mean(20),
        "turnover_ratio": V.rolling_mean(20) / V.rolling_mean(60),
        "range_pct": (H - L) / C,
        "gap_open": O / before - 1,
        "mom_12_1": C.shift(21) / C.shift(252) - 1,
        "fwd_ret_1d": C.shift(-1) / C - 1,
        "fwd_ret_5d": C.shift(-5) / C - 1,
        "fwd_ret_20d": C.shift(-20) / C - 1,
        "fwd_ret_lag1_1d": C.shift(-2) / C.shift(-1) - 1,
        "fwd_ret_lag1_5d": C.shift(-6) / C.shift(-1) - 1,
        "fwd_ret_lag1_20d": C.shift(-21) / C.shift(-1) - 1,
        "bars_seen": index + 1,
    }
    for bucket, files in files_of(lake):
        frame = pl.read_parquet(files, hive_partitioning=False).sort("asset", "date")
        last = frame["date"].unique().sort().tail(AS_OF)
        wanted = [value.over("asset").alias(name) for name, value in columns.items()]
        panel = frame.lazy().select("asset", "date", *wanted).filter(pl.col("date").is_in(last.implode())).collect()
        panel.sort("date", "asset").write_parquet(f"{out}/{bucket}.parquet", compression="zstd")


def duckdb_panel(lake, out):
    import duckdb

    connection = duckdb.connect()
    for bucket, files in files_of(lake):
        connection.execute(
            f"""COPY (
            WITH bars AS (SELECT *, lag(close) OVER w AS before FROM read_parquet({files}, hive_partitioning=false)
                          WINDOW w AS (PARTITION BY asset ORDER BY date)),
            ranged AS (SELECT *, greatest(high - low, abs(high - before), abs(low - before)) AS tr FROM bars),
            panel AS (SELECT asset, date, close / before - 1 AS ret_1d, close / lag(close, 5) OVER w - 1 AS ret_5d,
              close / lag(close, 20) OVER w - 1 AS ret_20d, ln(close) - ln(before) AS logret_1d,
              avg(close) OVER w20 AS sma_20, avg(close) OVER w50 AS sma_50, avg(close) OVER w200 AS sma_200,
              (close - avg(close) OVER w20) / stddev_samp(close) OVER w20 AS boll_z_20,
              close / (sum(close * volume) OVER w20 / sum(volume) OVER w20) - 1 AS dist_vwap_20,
              avg(tr) OVER w14 AS atr_14, avg(tr) OVER w14 / close AS atr_pct_14,
              avg(close * volume) OVER w20 AS adv20_dollar,
              avg(volume) OVER w20 / avg(volume) OVER w60 AS turnover_ratio, (high - low) / close AS range_pct,
              open / before - 1 AS gap_open, lag(close, 21) OVER w / lag(close, 252) OVER w - 1 AS mom_12_1,
              lead(close, 1) OVER w / close - 1 AS fwd_ret_1d, lead(close, 5) OVER w / close - 1 AS fwd_ret_5d,
              lead(close, 20) OVER w / close - 1 AS fwd_ret_20d
              FROM ranged WINDOW w AS (PARTITION BY asset ORDER BY date),
              w14 AS (w ROWS 13 PRECEDING), w20 AS (w ROWS 19 PRECEDING), w50 AS (w ROWS 49 PRECEDING),
              w60 AS (w ROWS 59 PRECEDING), w200 AS (w ROWS 199 PRECEDING))
            SELECT * FROM panel WHERE date IN (SELECT DISTINCT date FROM bars ORDER BY date DESC LIMIT {AS_OF})
            ORDER BY date, asset) TO '{out}/{bucket}.parquet' (FORMAT parquet, COMPRESSION zstd)"""
        )


def compare(lake, out):
    """Largest difference of each column: absolute where a value is below 1, relative elsewhere."""
    import polars as pl

    acted = pl.read_parquet(f"{lake}/asset_actions/*/asset_actions.parquet", hive_partitioning=False)["asset"].unique()
    worst, values, other_nulls = {}, 0, 0
    for path in sorted(glob.glob(f"{out}/*.parquet")):
        bucket = os.path.basename(path).split(".")[0]
        parts = glob.glob(f"{lake}/panel/feature_set=*/asset_bucket={bucket}/year=*/panel.parquet")
        ours = pl.read_parquet(parts, hive_partitioning=False).rename({"as_of": "date"})
        theirs = pl.read_parquet(path)
        both = ours.join(theirs, on=["asset", "date"], how="inner", suffix="_peer").filter(~pl.col("asset").is_in(acted.implode()))
        for name in theirs.columns[2:]:
            own, peer = both[name].cast(pl.Float64), both[f"{name}_peer"].cast(pl.Float64).fill_nan(None)
            other_nulls += (own.is_null() != peer.is_null()).sum()
            distance = ((own - peer).abs() / pl.Series([1.0]).extend_constant(1.0, len(own) - 1).zip_with(own.abs() < 1, own.abs())).max()
            values += len(own) - own.null_count()
            worst[name] = max(worst.get(name, 0.0), distance or 0.0)
    name = max(worst, key=worst.get)
    print(f"{len(worst)} columns, {values} values, largest difference {worst[name]:.2g} ({name}), {other_nulls} nulls differ")


{"polars": polars_panel, "duckdb": duckdb_panel, "compare": compare}[sys.argv[1]](*sys.argv[2:])
