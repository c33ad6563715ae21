import { utcDay } from '../../calendar/date.ts';
import { GateError, UserError } from '../../errors.ts';
import { loadAssets } from '../../ingest/backbone/load-assets.ts';
import { loadBars } from '../../ingest/backbone/load-bars.ts';
import { packFiles, packsOfKind } from '../../ingest/backbone/pack-files.ts';
import type { PackResult } from '../../ingest/backbone/pack-result.ts';
import type { Run } from '../../platform/stage.ts';
import { counted } from '../../text/name-list.ts';
import type { backbone } from './backbone.stage.ts';

export const run: Run<typeof backbone> = async ({ mode, packs: chosen }, context) => {
  const { lake, config, log } = context;
  const settings = config.research.backbone;
  if (settings.packs.length === 0) {
    throw new UserError(`${config.researchFile} names no packs.`, {
      hint: 'List the files that feed the research store under backbone.packs: docs/research.md has examples.',
    });
  }
  const files = await packFiles(settings.packs, chosen);
  const today = utcDay(context.clock());
  return lake.exclusively('backbone', async () => {
    const assets = await loadAssets(packsOfKind(files, 'assets'), lake, context);
    const bars = await loadBars(packsOfKind(files, 'bars'), {
      lake,
      network: context,
      settings,
      today,
      isHistory: mode === 'bulk',
      progress: (label, total) => context.progress(label, total),
    });
    const results = [...assets, ...bars.results];
    for (const { pack, failure } of results) if (failure !== undefined) log.error(`${pack.name}: ${failure}`);
    const outputs = outputsOf(results, bars);
    log.info(
      `${counted(outputs.done, 'pack')} of ${outputs.selected} taken: ${outputs.rows} rows, ${outputs.emitted} emitted, ${outputs.old} old, ` +
        `${outputs.duplicate} duplicate, ${outputs.quarantined} quarantined; ${counted(outputs.assets, 'asset')} touched.`,
    );
    if (outputs.failed > 0)
      throw new GateError(`${counted(outputs.failed, 'pack')} of ${results.length} failed.`, outputs);
    return outputs;
  });
};

function outputsOf(results: readonly PackResult[], bars: { readonly partitions: number; readonly assets: number }) {
  const sum = (name: 'rows' | 'emitted' | 'old' | 'duplicate' | 'quarantined') =>
    results.reduce((total, result) => total + result[name], 0);
  const failed = results.filter(({ failure }) => failure !== undefined).length;
  return {
    selected: results.length,
    done: results.length - failed,
    failed,
    rows: sum('rows'),
    emitted: sum('emitted'),
    old: sum('old'),
    duplicate: sum('duplicate'),
    quarantined: sum('quarantined'),
    assets: bars.assets,
    partitions: bars.partitions,
  };
}
