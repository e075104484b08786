/* The colours of the attributes, or the usual ones where somebody could not read them. */
const COLOURS = ["accent", "accent_text", "background", "text"];

function digits(colour) {
  const found = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour);
  return found && (found[1].length === 6 ? found[1] : found[1].replace(/./g, "$&$&")).toLowerCase();
}

function luminance(hex) {
  const [red, green, blue] = [0, 2, 4]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function filled(words, values) {
  return words.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
}

function chosenLook(data, words) {
  const given = {};
  for (const name of COLOURS) {
    const value = data[name.replace("_t", "T")];
    if (value === undefined) continue;
    given[name] = digits(value);
    if (!given[name]) {
      console.warn(filled(words.no_colour, { name, value }));
      return {};
    }
  }
  const whole = { ...SETTINGS.look, ...given };
  for (const [name, on, least] of SETTINGS.pairs) {
    const ratio = contrast(whole[name], whole[on]);
    if (ratio < least) {
      const told = (Math.floor(ratio * 100) / 100).toFixed(2);
      console.warn(filled(words.unreadable, { name, on, ratio: told, least }));
      return {};
    }
  }
  return given;
}
