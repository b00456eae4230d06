import type { RoleloomDocument } from "../../shared/model/document.ts";
import type { lifecycle } from "../../shared/presets/lifecycle.ts";
import { presetDocument } from "../../shared/presets/presets.ts";
import type { RoleName } from "../../shared/presets/roles.ts";

type PhaseName = (typeof lifecycle)[number]["id"];
type TaskName = (typeof lifecycle)[number]["tasks"][number]["id"];

type Words = {
  readonly title: string;
  readonly setup: string;
  readonly phases: Readonly<Record<PhaseName, string>>;
  readonly tasks: Readonly<Record<TaskName, string>>;
  readonly roles: Readonly<Record<RoleName, readonly [name: string, summary: string]>>;
  readonly people: readonly string[];
};

function wordOf(words: Readonly<Record<string, string>>, id: string): string {
  const word = words[id];
  if (word === undefined) throw new Error(`No translation of ${id}`);
  return word;
}

/** The enterprise preset in other words: nine roles over three phases and twelve tasks. */
function translate(words: Words): RoleloomDocument {
  const document = presetDocument("enterprise");
  const roleWords: Readonly<Record<string, readonly [string, string]>> = words.roles;
  return {
    ...document,
    title: words.title,
    phases: document.phases.map((phase) => ({
      ...phase,
      name: wordOf(words.phases, phase.id),
      tasks: phase.tasks.map((task) => ({ ...task, name: wordOf(words.tasks, task.id) })),
    })),
    setups: document.setups.map((setup) => ({
      ...setup,
      name: words.setup,
      roles: setup.roles.map((role) => {
        const [name, summary] = roleWords[role.id] ?? [role.name, role.summary];
        return { ...role, name, summary };
      }),
      people: setup.people.map((person, index) => ({
        ...person,
        name: words.people[index % words.people.length] ?? person.name,
      })),
    })),
  };
}

/** Names as long as German makes them: compounds without a place to break, some longer than a card is wide. */
export const germanTeam = (): RoleloomDocument =>
  translate({
    title: "Betrugserkennung im Zahlungsverkehr: Zuständigkeiten im Modelllebenszyklus",
    setup: "Großunternehmen",
    phases: {
      design: "Anforderungs- und Entwurfsphase",
      development: "Modellentwicklungsphase",
      deployment: "Produktivsetzung und Betriebsüberwachung",
    },
    tasks: {
      requirements: "Geschäftsanforderungen fachübergreifend festlegen",
      collect: "Kundendaten erheben, speichern und weiterverarbeiten",
      "quality-before": "Datenqualitätssicherung vor Trainingsbeginn durchführen",
      analyse: "Explorative Datenanalyse",
      train: "Modelltraining",
      evaluate: "Modellgütebewertung mit Vergleichsverfahren",
      "quality-during": "Datenqualitätsüberwachung während des Modelltrainings",
      assess: "Erstergebnisbeurteilung",
      deploy: "Modellbereitstellung in der Produktionsumgebung",
      monitor: "Vorhersageüberwachung",
      "quality-live": "Produktionsdatenqualitätsprüfung",
      verify: "Geschäftserfolgsüberprüfung gegenüber dem Aufsichtsrat",
    },
    roles: {
      "business-stakeholder": [
        "Geschäftsbereichsverantwortliche",
        "Verantwortet Haushaltsmittel und strategische Ausrichtung",
      ],
      "subject-matter-expert": [
        "Zahlungsverkehrssachverständiger",
        "Deutet Daten und Ergebnisse aus fachlicher Sicht",
      ],
      "data-scientist": [
        "Datenwissenschaftlerin für Betrugsmustererkennung",
        "Analysiert, trainiert, bewertet",
      ],
      "data-engineer": ["Datenverarbeitungsinfrastrukturingenieur", "Liefert Daten und prüft sie"],
      "ml-engineer": ["Ingenieurin für maschinelles Lernen", "Begleitet den gesamten Lebenszyklus"],
      "data-analyst": ["Datenanalyst", "Berichtet, was die Daten aussagen"],
      developer: ["Anwendungsentwicklerin", "Bringt das Modell in Anwendungen"],
      "software-engineer": [
        "Softwarequalitätssicherungsbeauftragter",
        "Sichert Güte und Prüfbarkeit des Codes",
      ],
      "backend-engineer": ["Hintergrunddienstentwicklerin", "Betreibt Dienste und Datenbanken"],
    },
    people: [
      "Annegret Freifrau von Schwarzenberg-Hohenlohe",
      "Karl-Friedrich Müller-Lüdenscheidt",
      "Jürgen Größer",
      "Sabine Leutheusser-Schnarrenberger",
    ],
  });

/** Names in Japanese, which breaks lines between any two characters and is drawn with a fallback font. */
export const japaneseTeam = (): RoleloomDocument =>
  translate({
    title: "機械学習運用における役割分担",
    setup: "大企業",
    phases: { design: "設計", development: "開発", deployment: "本番運用" },
    tasks: {
      requirements: "ビジネス要件を定義する",
      collect: "データを収集・保存・加工する",
      "quality-before": "データ品質を検査する",
      analyse: "データを分析する",
      train: "モデルを学習させる",
      evaluate: "モデルを評価する",
      "quality-during": "学習中のデータを検査する",
      assess: "最初の実験結果を評価する",
      deploy: "モデルを本番環境に配置する",
      monitor: "予測を監視する",
      "quality-live": "本番データの品質を検査する",
      verify: "成果を検証する",
    },
    roles: {
      "business-stakeholder": ["事業責任者", "予算と方針を決める"],
      "subject-matter-expert": ["業務領域専門家", "データと結果を解釈する"],
      "data-scientist": ["データサイエンティスト", "分析・学習・評価を行う"],
      "data-engineer": ["データエンジニア", "データを届け、品質を守る"],
      "ml-engineer": ["機械学習エンジニア", "全工程を横断して支える"],
      "data-analyst": ["データアナリスト", "データの意味を報告する"],
      developer: ["アプリケーション開発者", "モデルを製品に組み込む"],
      "software-engineer": ["ソフトウェアエンジニア(品質保証・テスト自動化担当)", "コードの品質を保つ"],
      "backend-engineer": ["バックエンドエンジニア", "サービスと基盤を運用する"],
    },
    people: ["佐藤 花子", "鈴木 一郎", "高橋 美咲", "田中 健太"],
  });
