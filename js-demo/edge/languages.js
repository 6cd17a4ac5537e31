// Languages of messages.

import "clearway/locales/ja";
import "clearway/locales/ko";
import "clearway/locales/zh-CN";

const LANGUAGES = ["en", "ja", "ko", "zh-CN"];

/**
 * The language that is liked best of those there are: English, where there is none.
 * @param {string | null} accepted an Accept-Language header, or a single tag
 */
export function languageOf(accepted) {
  const wishes = (accepted ?? "").split(",").map((wish) => {
    const [tag = "", ...parameters] = wish.split(";").map((part) => part.trim());
    const quality = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2) ?? "1";
    return { tag, quality: Number(quality) };
  });
  const liked = wishes.filter(({ quality }) => quality > 0).sort((one, other) => other.quality - one.quality);
  const found = liked.map(({ tag }) => LANGUAGES.find((known) => primary(known) === primary(tag)));
  return found.find((language) => language !== undefined) ?? "en";
}

/** @param {string} tag */
function primary(tag) {
  return tag.toLowerCase().split("-")[0];
}
