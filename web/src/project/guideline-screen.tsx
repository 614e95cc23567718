export const GuidelineScreen = () => null;
