interface Actions {
  readonly actionsOrientation: 'vertical' | 'horizontal';
  readonly actionAlignment: 'stretch' | 'left';
  readonly wrap: boolean;
}

function textColor(normal: string, subtle: string = normal) {
  return { default: normal, subtle };
}

/** What is written and drawn with, and what it stands on. */
const palettes = {
  light: {
    foreground: {
      default: textColor('#242424', '#616161'),
      accent: textColor('#5b5fc7'),
      attention: textColor('#c4314b'),
      good: textColor('#237b4b'),
      warning: textColor('#835c00'),
    },
    line: '#e1e1e1',
    background: {
      default: '#ffffff',
      emphasis: '#f0f0f0',
      good: '#e7f2da',
      attention: '#fcf4f6',
      warning: '#fff9e5',
      accent: '#e8ebfa',
    },
  },
  dark: {
    foreground: {
      default: textColor('#ffffff', '#adadad'),
      accent: textColor('#9299f7'),
      attention: textColor('#e37d80'),
      good: textColor('#92c353'),
      warning: textColor('#f8d22a'),
    },
    line: '#3d3d3d',
    background: {
      default: '#292929',
      emphasis: '#3d3d3d',
      good: '#1d391f',
      attention: '#431a20',
      warning: '#463100',
      accent: '#323348',
    },
  },
} as const;

export type Theme = keyof typeof palettes;

/** Sizes, colours and limits like those of Teams' own themes. */
export function hostConfig({ actionsOrientation, actionAlignment, wrap }: Actions, theme: Theme) {
  const { background, foreground, line } = palettes[theme];
  const container = (style: keyof typeof background) => ({
    backgroundColor: background[style],
    foregroundColors: foreground,
  });
  return {
    fontFamily: "'Segoe UI', 'Liberation Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    supportsInteractivity: true,
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation,
      actionAlignment,
      allowTitleToWrap: wrap,
    },
    containerStyles: {
      default: container('default'),
      emphasis: container('emphasis'),
      good: container('good'),
      attention: container('attention'),
      warning: container('warning'),
      accent: container('accent'),
    },
  };
}
