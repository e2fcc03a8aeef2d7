/*
 * node lighthouse.mjs PORT ADDRESS ...: Lighthouse's score for accessibility of each page, and what takes from it.
 *
 * PORT is where a Chromium that runs already can be told what to do. Writes one line of JSON per page as soon as it is
 * known. Used as a library Lighthouse sends nothing to anybody; only its command line could.
 */
import lighthouse from "lighthouse";

const [port, ...addresses] = process.argv.slice(2);
const settings = {
  port: Number(port),
  hostname: "127.0.0.1",
  logLevel: "error",
  onlyCategories: ["accessibility"],
  ignoreStatusCode: true, // the pages that say no are pages too
  disableFullPageScreenshot: true,
};

for (const address of addresses) {
  const {lhr} = await lighthouse(address, settings);
  const {score, auditRefs} = lhr.categories.accessibility;
  const weighed = auditRefs.filter((one) => one.weight > 0).map((one) => lhr.audits[one.id]);
  const told = {
    address,
    score,
    audited: weighed.filter((one) => one.score !== null).length,
    faults: weighed.filter((one) => one.score !== null && one.score < 1).map((one) => one.id),
    error: lhr.runtimeError?.message ?? null,
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
