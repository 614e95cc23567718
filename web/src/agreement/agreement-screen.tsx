export const AgreementScreen = () => null;
