// How Web Chat looks here, by day and by night.

const font = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

const day = {
  surface: '#ffffff', ink: '#1c2a33', quiet: '#53636e', line: '#d5dde2', accent: '#1d5c76',
  bot: '#edf2f4', user: '#1d5c76', onUser: '#ffffff', hover: '#e3edf1', warn: '#8a1f11',
};

const night = {
  surface: '#182228', ink: '#e6edf1', quiet: '#a3b3bd', line: '#3a4a54', accent: '#7cc3df',
  bot: '#24323a', user: '#2b6f8c', onUser: '#ffffff', hover: '#2b3b44', warn: '#ff9d8f',
};

export const colours = isNight => (isNight ? night : day);

export const styleOptions = isNight => {
  const c = colours(isNight);
  return {
    primaryFont: font,
    monospaceFont: 'ui-monospace, Consolas, monospace',
    rootHeight: '100%',
    rootWidth: '100%',
    backgroundColor: c.surface,
    accent: c.accent,
    subtle: c.quiet,
    timestampColor: c.quiet,
    paddingRegular: 12,
    bubbleBackground: c.bot,
    bubbleBorderColor: c.bot,
    bubbleBorderRadius: 12,
    bubbleTextColor: c.ink,
    bubbleMaxWidth: 560,
    bubbleFromUserBackground: c.user,
    bubbleFromUserBorderColor: c.user,
    bubbleFromUserBorderRadius: 12,
    bubbleFromUserTextColor: c.onUser,
    cardEmphasisBackgroundColor: c.hover,
    cardPushButtonBackgroundColor: c.accent,
    cardPushButtonTextColor: isNight ? '#0b1317' : '#ffffff',
    markdownExternalLinkIconImage: 'none',
    emojiSet: false,
    messageActivityWordBreak: 'break-word',
    suggestedActionLayout: 'flow',
    suggestedActionsFlowMaxHeight: '48vh',
    suggestedActionBackgroundColor: c.surface,
    suggestedActionTextColor: c.accent,
    suggestedActionBorderColor: c.accent,
    suggestedActionBorderRadius: 20,
    suggestedActionHeight: 44,
    suggestedActionBackgroundColorOnHover: c.hover,
    suggestedActionBackgroundColorOnActive: c.hover,
    suggestedActionBackgroundColorOnFocus: c.hover,
    suggestedActionTextColorOnHover: c.accent,
    suggestedActionTextColorOnActive: c.accent,
    suggestedActionTextColorOnFocus: c.accent,
    suggestedActionBorderColorOnFocus: c.accent,
    suggestedActionKeyboardFocusIndicatorBorderColor: c.ink,
    suggestedActionsVisualKeyboardIndicatorColor: c.accent,
    transcriptVisualKeyboardIndicatorColor: c.accent,
    transcriptActivityVisualKeyboardIndicatorColor: c.accent,
    newMessagesButtonBackgroundColor: c.bot,
    newMessagesButtonTextColor: c.ink,
    scrollToEndButtonBehavior: 'any',
    connectivityTextSize: 'small',
    failedConnectivity: c.warn,
    slowConnectivity: c.quiet,
    notificationText: c.ink,
    toasterBackgroundColor: c.bot,
    toastInfoBackgroundColor: c.bot,
    toastInfoColor: c.ink,
    toastWarnBackgroundColor: c.bot,
    toastWarnColor: c.ink,
    toastErrorBackgroundColor: c.bot,
    toastErrorColor: c.warn,
    sendBoxBackground: c.surface,
    sendBoxTextColor: c.ink,
    sendBoxPlaceholderColor: c.quiet,
    sendBoxDisabledTextColor: c.quiet,
    sendBoxBorderTop: `solid 1px ${c.line}`,
    sendBoxHeight: 56,
    sendBoxButtonColor: c.accent,
    sendBoxButtonColorOnHover: c.ink,
    sendBoxButtonColorOnFocus: c.ink,
    sendBoxButtonColorOnDisabled: c.quiet,
    sendBoxButtonShadeColorOnHover: c.hover,
    sendBoxButtonShadeColorOnActive: c.hover,
    sendBoxButtonShadeColorOnFocus: c.hover,
    sendBoxButtonKeyboardFocusIndicatorBorderColor: c.accent,
  };
};

// Adaptive Cards take their colours from a configuration of their own.
export const cards = isNight => {
  const c = colours(isNight);
  const paint = (colour, subtle = c.quiet) => ({ default: colour, subtle });
  const words = {
    default: paint(c.ink), accent: paint(c.accent, c.accent), dark: paint(c.ink), light: paint(c.quiet),
    good: paint(c.accent), warning: paint(c.ink), attention: paint(c.warn, c.warn),
  };
  return {
    fontFamily: font,
    supportsInteractivity: true,
    fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
    containerStyles: {
      default: { backgroundColor: 'transparent', foregroundColors: words },
      emphasis: { backgroundColor: c.hover, foregroundColors: words },
    },
    separator: { lineThickness: 1, lineColor: c.line },
    spacing: { small: 6, default: 10, medium: 14, large: 22, extraLarge: 30, padding: 14 },
    actions: { actionsOrientation: 'vertical', actionAlignment: 'stretch', buttonSpacing: 8, maxActions: 100, spacing: 'default' },
  };
};
