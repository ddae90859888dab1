// A host for the official renderer: the three looks of Teams, mentions, and an eye on everything that does not fit.
"use strict";

const palettes = {
    Light: {
        text: "#242424", subtle: "#616161", dark: "#242424", light: "#FFFFFF", accent: "#4F52B2", good: "#0E700E", warning: "#835B00", attention: "#B10E1C",
        default: "#FFFFFF", emphasis: "#F0F0F0", goodBack: "#E7F2DA", attentionBack: "#FCF4F6", warningBack: "#FBF6D9", accentBack: "#E8EBFA",
    },
    Dark: {
        text: "#FFFFFF", subtle: "#D6D6D6", dark: "#D6D6D6", light: "#FFFFFF", accent: "#A6A7FF", good: "#92C353", warning: "#F8D22A", attention: "#FF99A4",
        default: "#292929", emphasis: "#1F1F1F", goodBack: "#0D2E0D", attentionBack: "#3E1F25", warningBack: "#463100", accentBack: "#2F2F4A",
    },
    HighContrast: {
        text: "#FFFFFF", subtle: "#FFFFFF", dark: "#FFFFFF", light: "#FFFFFF", accent: "#FFFF01", good: "#3FF23F", warning: "#FFFF01", attention: "#FF9C9C",
        default: "#000000", emphasis: "#000000", goodBack: "#000000", attentionBack: "#000000", warningBack: "#000000", accentBack: "#000000",
    },
};

const hostConfig = palette => {
    const color = name => ({ default: palette[name], subtle: name === "text" ? palette.subtle : palette[name] });
    const foregroundColors = { default: color("text") };
    for (const name of ["dark", "light", "accent", "good", "warning", "attention"]) foregroundColors[name] = color(name);
    const style = backgroundColor => ({ backgroundColor, foregroundColors });
    return {
        supportsInteractivity: true,
        fontFamily: '"Segoe UI", system-ui, "Noto Sans", "DejaVu Sans", sans-serif',
        fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
        fontWeights: { lighter: 300, default: 400, bolder: 600 },
        spacing: { small: 8, default: 12, medium: 16, large: 24, extraLarge: 32, padding: 16 },
        separator: { lineThickness: 1, lineColor: palette.subtle },
        imageSizes: { small: 32, medium: 52, large: 100 },
        containerStyles: {
            default: style(palette.default), emphasis: style(palette.emphasis), good: style(palette.goodBack),
            attention: style(palette.attentionBack), warning: style(palette.warningBack), accent: style(palette.accentBack),
        },
        actions: { maxActions: 6, spacing: "default", buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left", showCard: { actionMode: "inline" } },
        factSet: { title: { weight: "bolder", maxWidth: 150, wrap: true }, value: { wrap: true }, spacing: 12 },
        imageSet: { imageSize: "medium", maxImageHeight: 100 },
        inputs: { label: { requiredInputs: { suffix: " *", suffixColor: "attention" } } },
    };
};

const markdown = window.markdownit();
let mentions = [];
let lookedUp = new Set();

const withMentions = html => mentions.reduce((text, mention) => {
    const tag = mention.text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    return text.replaceAll(tag, `<span class="mention">${markdown.utils.escapeHtml(mention.mentioned.name)}</span>`);
}, html);

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = withMentions(markdown.render(text));
    result.didProcess = true;
};

const everyNode = node => node && typeof node === "object" ? [node, ...Object.values(node).flatMap(everyNode)] : [];

/** The names of types that carry a fallback wherever they occur: that the renderer does not know them is no news. */
const typesWithFallback = json => {
    const typed = everyNode(json).filter(node => typeof node.type === "string");
    const bare = new Set(typed.filter(node => !node.fallback).map(node => node.type));
    return [...new Set(typed.map(node => node.type))].filter(type => !bare.has(type));
};

// Teams knows these in cards of version 1.5; the renderer only from 1.6 on. It also counts buttons in the overflow menu, where Teams counts those in the row.
const isForTeams = message => /^Property "(choices\.data|captionSources)" is supported in version 1\.6/.test(message) || /^Maximum number of actions/i.test(message);

const isLookedUp = element => element?.getJsonTypeName() === "Input.ChoiceSet" && lookedUp.has(element.id);

const misfits = host => {
    const frame = host.getBoundingClientRect();
    const outside = [...host.querySelectorAll("*")].filter(element => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.height > 0 && (box.right > frame.right + 1 || box.left < frame.left - 1);
    });
    return outside.map(element => {
        const box = element.getBoundingClientRect();
        const text = (element.innerText ?? "").slice(0, 40).replaceAll("\n", " ");
        return `<${element.tagName.toLowerCase()} class="${element.className}"> "${text}" reaches from ${Math.round(box.left)} to ${Math.round(box.right)}, outside ${frame.left} to ${frame.right}`;
    });
};

const draw = (host, text, theme) => {
    const json = JSON.parse(text);
    const problems = [];
    mentions = json.msteams?.entities ?? [];
    lookedUp = new Set(everyNode(json).filter(node => node["choices.data"]).map(node => node.id));
    host.style.background = palettes[theme].default;
    host.style.color = palettes[theme].text;
    for (const name of ["accent", "attention"]) host.style.setProperty(`--${name}`, palettes[theme][name]);

    // The renderer's pattern for languages remembers where its last match ended.
    AdaptiveCards.CardElement.langProperty.regEx.lastIndex = 0;
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(hostConfig(palettes[theme]));
    card.parse(json, context);

    const covered = typesWithFallback(json);
    for (let i = 0; i < context.eventCount; i++) {
        const message = context.getEventAt(i).message;
        if (!isForTeams(message) && !covered.some(type => message.includes(`"${type}"`))) problems.push(`parsing: ${message}`);
    }

    for (const failure of card.validateProperties().validationEvents)
        if (!isForTeams(failure.message) && !isLookedUp(failure.source)) problems.push(`checking: ${failure.message}`);

    const element = card.render();
    host.replaceChildren(...(element ? [element] : []));
    if (!element || card.shouldFallback()) problems.push("rendering: the card as a whole gives way to its fallback");
    for (const unfold of host.querySelectorAll("[aria-expanded=false]")) {
        unfold.click();
        problems.push(...misfits(host));
    }

    problems.push(...misfits(host));
    return [...new Set(problems)];
};

/** Draws the card in each look on one sheet: a row a theme, a column a width (CSS pixels). */
window.renderCard = (text, themes, widths) => {
    const sheet = document.getElementById("sheet");
    sheet.replaceChildren();
    sheet.style.gridTemplateColumns = widths.map(width => `${width}px`).join(" ");
    const problems = themes.flatMap(theme => widths.flatMap(width => {
        const host = document.createElement("div");
        host.className = "card";
        sheet.append(host);
        return draw(host, text, theme).map(problem => `${theme}, ${width} px: ${problem}`);
    }));
    return { text: sheet.innerText, problems };
};

window.showMarkdown = text => {
    const block = new AdaptiveCards.TextBlock(text);
    const card = new AdaptiveCards.AdaptiveCard();
    card.addItem(block);
    card.render();
    const host = document.getElementById("sheet");
    if (!block.renderedElement) return "";
    host.replaceChildren(block.renderedElement);
    const marked = host.querySelector("a, em, strong, code, pre, s, ul, ol, h1, h2, h3, h4, h5, h6, hr, blockquote, table, img, .mention");
    return marked ? `[${marked.tagName}] ${host.innerText}` : host.innerText;
};
