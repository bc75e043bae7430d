// A log as a GitHub runner reads it, after its own parser: what it takes for an order.

const unescapeData = (text) => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
const unescapeProperty = (text) =>
  unescapeData(text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ","));

/** The orders of a log: `::name key=value,…::data` after white space, and `##[name …]data` anywhere in a line. */
export function orders(log) {
  const found = [];
  for (const line of log.split(/\r\n|\r|\n/)) {
    const trimmed = line.trimStart();
    const match = /^::([^ :]*)(?: (.*?))?::(.*)$/su.exec(trimmed);
    if (match) {
      const properties = {};
      for (const pair of (match[2] ?? "").split(",").filter(Boolean)) {
        const [key, ...value] = pair.split("=");
        properties[key.trim()] = unescapeProperty(value.join("="));
      }
      found.push({name: match[1], properties, data: unescapeData(match[3])});
    } else if (trimmed.startsWith("::") || /##\[|##vso\[/i.test(line))
      found.push({name: "?", properties: {}, data: line});
  }
  return found;
}
