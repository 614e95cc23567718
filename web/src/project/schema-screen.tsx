export const SchemaScreen = () => null;
