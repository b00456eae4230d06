import type { SetupFigures } from "../../shared/model/queries.ts";
import { levels } from "../../shared/model/vocabulary.ts";
import { inFigures } from "../../shared/text/phrases.ts";
import { LevelSign } from "../look/LevelSign.tsx";
import classes from "./Figures.module.css";
import { levelWords } from "./level-words.ts";

/** A setup in numbers, so that what differs between two of them meets the eye. */
export function Figures({ figures }: { figures: SetupFigures }) {
  const { roles, positions, people, vacancies, rolesPerPerson, linksByLevel } = figures;
  const most = Math.max(1, ...levels.map((level) => linksByLevel[level]));
  return (
    <>
      <dl className={classes.figures}>
        <Figure name="Roles" value={inFigures(roles)} />
        <Figure name="People" value={inFigures(people)} />
        <Figure name="Roles each" value={people === 0 ? "–" : String(Number(rolesPerPerson.toFixed(1)))} />
        <Figure name="Positions" value={inFigures(positions)} />
        <Figure name="Vacancies" value={inFigures(vacancies)} />
      </dl>
      <ul className={classes.levels} aria-label="Links by level">
        {levels.map((level) => (
          <li key={level} className={classes.level}>
            <LevelSign level={level} />
            <span className={classes.word}>{levelWords[level]}</span>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.bar} style={{ width: `${(linksByLevel[level] / most) * 100}%` }} />
            </span>
            <span className={classes.count}>{inFigures(linksByLevel[level])}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
