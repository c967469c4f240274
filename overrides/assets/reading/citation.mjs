/**
 * A quotation in the forms that people need. Pure functions.
 *
 * GB/T 7714-2015 for electronic resources [EB/OL]; APA, 7th edition; BibTeX `@misc`; RIS with the
 * type `ELEC`.
 */

/**
 * @typedef {object} Quotation
 * @property {{name: string, role: string, office: string, text: string}[]} pieces what is quoted, by speaker
 * @property {{company: string, period: string, date: string, title: string}} call the date as 2024-05-14
 * @property {string} site
 * @property {string} url
 * @property {string} today the day of quoting, as 2026-11-22
 * @property {string[]} repairs what the program did to the passage: 删去夹注的拼音
 */

/** @type {Object<string, {name: string, write: (quotation: Quotation) => string}>} */
export const FORMS = {
  plain: { name: "中文", write: plain },
  markdown: { name: "Markdown", write: markdown },
  gbt: { name: "GB/T 7714", write: gbt },
  apa: { name: "APA", write: apa },
  bibtex: { name: "BibTeX", write: bibtex },
  ris: { name: "RIS", write: ris },
};

/** @param {Quotation} quotation */
function plain(quotation) {
  const { call, url } = quotation;
  return [`“${said(quotation)}”`, `——${speaker(quotation)}，${call.company}${call.period}电话会议，${day(call.date)}`, url, ...remark(quotation)].join("\n");
}

/** @param {Quotation} quotation */
function markdown(quotation) {
  const { call, url } = quotation;
  const quoted = said(quotation).split("\n").map((one) => `> ${escaped(one)}`);
  const source = `${call.company}${call.period}电话会议，${day(call.date)}`;
  return [quoted.join("\n>\n"), ">", `> ——${escaped(speaker(quotation))}，[${escaped(source)}](${url})`, ...remark(quotation).map((one) => `>\n> ${one}`)].join("\n");
}

/** @param {Quotation} quotation */
function gbt(quotation) {
  const { call, url, today } = quotation;
  return [`“${said(quotation)}”`, `${authors(quotation).join(", ")}. ${call.title}[EB/OL]. (${call.date})[${today}]. ${url}.`, ...remark(quotation)].join("\n");
}

/** @param {Quotation} quotation */
function apa(quotation) {
  const { call, site, url } = quotation;
  const [year, month, date] = call.date.split("-").map(Number);
  const name = new Date(Date.UTC(year, month - 1, date)).toLocaleDateString("en", { month: "long", timeZone: "UTC" });
  return [
    `“${said(quotation)}” (${authors(quotation).join(" & ")}, ${year})`,
    `${authors(quotation).join(", & ")}. (${year}, ${name} ${date}). ${call.title} [Earnings call transcript]. ${site}. ${url}`,
    ...remark(quotation),
  ].join("\n");
}

/** @param {Quotation} quotation */
function bibtex(quotation) {
  const { call, site, url, today } = quotation;
  const fields = {
    author: authors(quotation).map((one) => `{${one}}`).join(" and "),
    title: `{${call.title}}`,
    howpublished: site,
    year: call.date.slice(0, 4),
    date: call.date,
    url,
    urldate: today,
    note: [speaker(quotation), ...remark(quotation)].join("；"),
    abstract: said(quotation),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${name === "url" ? value : texed(value)}},`);
  const key = `shilu${call.date.replaceAll("-", "")}${anchorOf(url)}`;
  return `@misc{${key},\n${lines.join("\n")}\n}`;
}

/** @param {Quotation} quotation */
function ris(quotation) {
  const { call, site, url, today } = quotation;
  const slashed = (date) => date.replaceAll("-", "/");
  const lines = [
    ["TY", "ELEC"],
    ...authors(quotation).map((one) => ["AU", one]),
    ["TI", call.title],
    ["T2", site],
    ["PY", call.date.slice(0, 4)],
    ["DA", slashed(call.date)],
    ["Y2", slashed(today)],
    ["UR", url],
    ["AB", said(quotation)],
    ["N1", [speaker(quotation), ...remark(quotation)].join("；")],
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value.replaceAll("\n", " ")}`).join("\n");
}

/** What is quoted; where more than one speaks, each with the name. */
function said({ pieces }) {
  const several = new Set(pieces.map(({ name }) => name)).size > 1;
  return pieces.map(({ name, text }) => (several ? `${name}：${text}` : text)).join("\n");
}

/** Who speaks, with role and office: 吴泳铭（管理层，首席执行官 · 阿里巴巴集团）. */
function speaker({ pieces }) {
  const told = pieces.map(({ name, role, office }) => {
    const more = [role, office].filter((one) => one && !name.includes(one)).join("，");
    return more ? `${name}（${more}）` : name;
  });
  return [...new Set(told)].join("、");
}

function authors({ pieces }) {
  return [...new Set(pieces.map(({ name }) => name))];
}

/** @returns {string[]} a line that says what the program did to the passage, if anything */
function remark({ repairs }) {
  return repairs.length > 0 ? [`（所引文字经程序修复：${repairs.join("、")}）`] : [];
}

function day(date) {
  const [year, month, number] = date.split("-").map(Number);
  return `${year}年${month}月${number}日`;
}

function anchorOf(url) {
  return /#([\w-]*)/.exec(url)?.[1] ?? "";
}

function escaped(text) {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}

/** Signs that TeX would take for commands; braces around names stay. */
function texed(text) {
  return text.replace(/[\\%&#$_^~]/g, (sign) => ({ "\\": "\\textbackslash{}", "^": "\\^{}", "~": "\\~{}" })[sign] ?? `\\${sign}`);
}
