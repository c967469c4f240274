/** What a reader sees of machine words. */

export const ROLES = {
  analyst: "分析师",
  management: "管理层",
  host: "主持人",
  operator: "接线员",
  interpreter: "译员",
  unknown: "发言人",
};

/** How somebody is called whom nobody names; other roles are called by the role. */
export const UNNAMED = {
  analyst: "未具名分析师",
  management: "管理层（未具名）",
  unknown: "未具名发言人",
};

export const KINDS = {
  question: "提问",
  answer: "回答",
  remarks: "陈述",
  operator: "串场",
  interpreter: "传译",
  introduction: "会前报道",
};
