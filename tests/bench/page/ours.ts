import { pageContender } from "./page-contender.ts";

export const contender = pageContender({
  page: "ours",
  pane: ".react-flow__pane",
  view: 'document.querySelector(".react-flow__viewport").style.transform',
});
