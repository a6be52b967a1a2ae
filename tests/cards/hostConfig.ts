interface Actions {
  readonly actionsOrientation: 'vertical' | 'horizontal';
  readonly actionAlignment: 'stretch' | 'left';
  readonly wrap: boolean;
}

function textColor(normal: string, subtle: string) {
  return { default: normal, subtle };
}

const foreground = {
  default: textColor('#242424', '#616161'),
  accent: textColor('#5b5fc7', '#5b5fc7'),
  attention: textColor('#c4314b', '#c4314b'),
  good: textColor('#237b4b', '#237b4b'),
  warning: textColor('#835c00', '#835c00'),
};

function container(backgroundColor: string) {
  return { backgroundColor, foregroundColors: foreground };
}

/** Sizes, colours and limits like those of Teams' own light theme. */
export function hostConfig({ actionsOrientation, actionAlignment, wrap }: Actions) {
  return {
    fontFamily: "'Segoe UI', 'Liberation Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: '#e1e1e1' },
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
      default: container('#ffffff'),
      emphasis: container('#f0f0f0'),
      good: container('#e7f2da'),
      attention: container('#fcf4f6'),
      warning: container('#fff9e5'),
      accent: container('#e8ebfa'),
    },
  };
}
