/** workbook.settings: keys and values that are saved with the workbook. */
import { notFound, type Tables, type Thing } from "../protocol/kit";

interface SettingThing extends Thing {
  readonly key: string;
}

export function settingTables(settings: Map<string, unknown>): Tables {
  const thing = (key: string): SettingThing => ({ type: "Setting", key });
  const byKey = (_: Thing, key: string): SettingThing | null => (settings.has(key) ? thing(key) : null);
  return {
    Settings: {
      get: {},
      items: () => [...settings.keys()].map(thing),
      item: (c: Thing, key: string) => byKey(c, key) ?? notFound(`setting ${key}`),
      call: {
        Add: (_: Thing, key: string, value: unknown) => {
          settings.set(key, value);
          return thing(key);
        },
        GetItemOrNullObject: byKey,
        GetCount: () => settings.size,
      },
    },
    Setting: {
      id: (s: SettingThing) => ({ _Id: s.key }),
      get: { Key: (s: SettingThing) => s.key, Value: (s: SettingThing) => settings.get(s.key) },
      set: { Value: (s: SettingThing, value: unknown) => settings.set(s.key, value) },
      call: { Delete: (s: SettingThing) => void settings.delete(s.key) },
    },
  };
}
