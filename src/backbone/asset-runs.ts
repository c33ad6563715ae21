/** The rows of one asset: `[from, to)`. */
export interface AssetRun {
  readonly asset: number;
  readonly from: number;
  readonly to: number;
}

/** The rows of one asset after those of the other. @param assets the asset of each row, those of one asset together */
export function* assetRuns(assets: Int32Array): Generator<AssetRun> {
  for (let from = 0, to = 0; from < assets.length; from = to) {
    const asset = assets[from] as number;
    while (to < assets.length && assets[to] === asset) to += 1;
    yield { asset, from, to };
  }
}
