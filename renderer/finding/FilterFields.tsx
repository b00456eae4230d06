import { Button, Chip, Group, SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { type Filter, isFiltering, noFilter } from "../../shared/find/filter.ts";
import type { Setup } from "../../shared/model/document.ts";
import { categoriesInUse } from "../../shared/model/queries.ts";
import { levels } from "../../shared/model/vocabulary.ts";
import { levelNames } from "../../shared/scene/words.ts";
import { capitalised } from "../../shared/text/phrases.ts";
import { CategoryIcon } from "../look/CategoryIcon.tsx";
import { LevelSign } from "../look/LevelSign.tsx";
import { filterAnswer } from "../session/filtering.ts";
import { useSession } from "../session/SessionContext.tsx";
import { shownSetup } from "../session/selectors.ts";
import type { Spot } from "../session/session-state.ts";
import classes from "./FilterFields.module.css";

/** What to look for in the shown setup, and what becomes of the rest. */
export function FilterFields() {
  const setup = useSession(shownSetup);
  const filter = useSession((state) => state.filter);
  const choose = useSession((state) => state.chooseFilter);
  const answer = useSession(filterAnswer);
  if (setup === null) return null;
  return (
    <div className={classes.fields}>
      <Choices setup={setup} filter={filter} onChoose={choose} />
      <SegmentedControl
        fullWidth
        aria-label="What does not match"
        value={filter.isOnlyThese ? "only" : "dim"}
        onChange={(value) => choose({ ...filter, isOnlyThese: value === "only" })}
        data={[
          { value: "dim", label: "Dim the rest" },
          { value: "only", label: "Only these" },
        ]}
      />
      <Group justify="space-between">
        <span className={classes.answer}>{answer}</span>
        <Button
          variant="subtle"
          color="gray"
          disabled={!isFiltering(filter)}
          onClick={() => choose(noFilter)}
        >
          Clear
        </Button>
      </Group>
    </div>
  );
}

type ChoicesProps = {
  readonly setup: Setup;
  readonly filter: Filter;
  readonly onChoose: (filter: Filter) => void;
};

function Choices({ setup, filter, onChoose }: ChoicesProps) {
  return (
    <>
      <Kind
        title="Category"
        chosen={filter.categories}
        offered={categoriesInUse(setup.roles)}
        onChoose={(categories) => onChoose({ ...filter, categories })}
        wordsOf={capitalised}
        signOf={(category) => <CategoryIcon category={category} size={14} />}
      />
      <Kind
        title="Takes part"
        chosen={filter.levels}
        offered={levels}
        onChoose={(wanted) => onChoose({ ...filter, levels: wanted })}
        wordsOf={(level) => levelNames[level]}
        signOf={(level) => <LevelSign level={level} />}
      />
      {setup.teams.length > 0 && (
        <Kind
          title="Team"
          chosen={filter.teams}
          offered={setup.teams.map(({ id }) => id)}
          onChoose={(teams) => onChoose({ ...filter, teams })}
          spotOf={(team) => ({ kind: "team", team })}
          wordsOf={(id) => setup.teams.find((team) => team.id === id)?.name ?? id}
        />
      )}
      {setup.people.some(({ vacant }) => vacant) && (
        <section>
          <h3 className={classes.title}>Staffing</h3>
          <Choice
            isChosen={filter.vacant}
            onChange={(vacant) => onChoose({ ...filter, vacant })}
            words="With a vacancy"
          />
        </section>
      )}
    </>
  );
}

type KindProps<Item extends string> = {
  readonly title: string;
  readonly chosen: readonly Item[];
  readonly offered: readonly Item[];
  readonly onChoose: (items: readonly Item[]) => void;
  readonly wordsOf: (item: Item) => string;
  readonly signOf?: (item: Item) => ReactNode;
  /** What a pointer over an item lights. */
  readonly spotOf?: (item: Item) => Spot;
};

function Kind<Item extends string>({
  title,
  chosen,
  offered,
  onChoose,
  wordsOf,
  signOf,
  spotOf,
}: KindProps<Item>) {
  const hover = useSession((state) => state.hover);
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <Group gap={6} className={classes.choices ?? ""}>
        {offered.map((item) => (
          <Choice
            key={item}
            isChosen={chosen.includes(item)}
            onChange={(isChosen) =>
              onChoose(isChosen ? [...chosen, item] : chosen.filter((each) => each !== item))
            }
            words={wordsOf(item)}
            sign={signOf?.(item)}
            onHover={(isOver) => spotOf && hover(isOver ? spotOf(item) : null)}
          />
        ))}
      </Group>
    </section>
  );
}

type ChoiceProps = {
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
  readonly words: string;
  readonly sign?: ReactNode;
  readonly onHover?: (isOver: boolean) => void;
};

function Choice({ isChosen, onChange, words, sign, onHover }: ChoiceProps) {
  return (
    <Chip size="xs" radius="sm" variant="outline" checked={isChosen} onChange={onChange}>
      <span
        className={classes.choice}
        onPointerEnter={() => onHover?.(true)}
        onPointerLeave={() => onHover?.(false)}
      >
        {sign}
        {words}
      </span>
    </Chip>
  );
}
