export const PeopleScreen = () => null;
