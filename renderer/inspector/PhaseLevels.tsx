import type { RoleloomDocument, Setup } from "../../shared/model/document.ts";
import { phaseLinks } from "../../shared/model/queries.ts";
import { levels } from "../../shared/model/vocabulary.ts";
import { inFigures } from "../../shared/text/phrases.ts";
import { LevelSign } from "../look/LevelSign.tsx";
import { levelWords } from "./level-words.ts";
import classes from "./PhaseLevels.module.css";

type Props = { readonly document: RoleloomDocument; readonly setup: Setup };

/** How many roles of a setup take part in each phase, by their level there. */
export function PhaseLevels({ document, setup }: Props) {
  const links = phaseLinks(document, setup);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Phase</th>
          {levels.map((level) => (
            <th key={level} scope="col" title={levelWords[level]} aria-label={levelWords[level]}>
              <LevelSign level={level} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {document.phases.map(({ id, name }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {levels.map((level) => {
              const count = links.filter((link) => link.phase === id && link.level === level).length;
              return (
                <td key={level} data-none={count === 0}>
                  {count === 0 ? "–" : inFigures(count)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
