import type { ComponentChildren, TargetedKeyboardEvent } from "preact";

interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: ComponentChildren;
}

/** Panels of which one is seen. */
export function Tabs<Id extends string>({
  label,
  chosen,
  onChoose,
  tabs,
  children,
}: {
  label: string;
  chosen: Id;
  onChoose: (id: Id) => void;
  tabs: readonly Tab<Id>[];
  children: ComponentChildren;
}) {
  return (
    <div class="tabs">
      <TabList label={label} chosen={chosen} onChoose={onChoose} tabs={tabs} />
      <div role="tabpanel" id={`panel-${chosen}`} aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </div>
  );
}

/** Only the tabs, by the pattern of the ARIA Authoring Practices: arrow keys go from tab to tab. Panels are `panel-…`, tabs are `tab-…`. */
export function TabList<Id extends string>({
  label,
  chosen,
  onChoose,
  tabs,
}: {
  label: string;
  chosen: Id;
  onChoose: (id: Id) => void;
  tabs: readonly Tab<Id>[];
}) {
  const move = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const to = (
      { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 } as Record<string, number | undefined>
    )[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const index = (to + tabs.length) % tabs.length;
    onChoose(tabs[index]!.id);
    (event.currentTarget.children[index] as HTMLElement).focus();
  };
  return (
    <div class="tablist" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === chosen}
          aria-controls={`panel-${id}`}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
