/** The sections of what is audited. Each is loaded when it is first asked for, once; every asker gets the same. */
export type Sections<Content extends object> = { readonly [Name in keyof Content]: Promise<Content[Name]> };

/**
 * How each section is loaded.
 *
 * @typeParam Content the sections that are loaded here
 * @typeParam Known those that a loader may ask for; never its own, nor one that asks for it
 */
export type Loaders<Content extends object, Known extends object = Content> = {
  readonly [Name in keyof Content]: (of: Sections<Known>) => Content[Name] | Promise<Content[Name]>;
};

/** Sections that are loaded by these, the first time that somebody asks. */
export function loadedWhenAsked<Content extends object>(loaders: Loaders<Content>): Sections<Content> {
  const sections = {} as Sections<Content>;
  for (const name of Object.keys(loaders) as (keyof Content)[]) {
    let loaded: Promise<Content[typeof name]> | undefined;
    const load = async () => loaders[name](sections);
    Object.defineProperty(sections, name, {
      enumerable: true,
      get: () => {
        loaded ??= load();
        return loaded;
      },
    });
  }
  return sections;
}

/** Some of the sections, loaded one after the other. */
export async function sectionsNamed<Content extends object, Name extends keyof Content>(
  sections: Sections<Content>,
  names: readonly Name[],
): Promise<Pick<Content, Name>> {
  const chosen = {} as { [Each in Name]: Content[Each] };
  for (const name of names) chosen[name] = await sections[name];
  return chosen;
}
