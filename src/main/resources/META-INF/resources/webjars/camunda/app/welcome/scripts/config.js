// Welcome as part of Playmaker. This file takes the place of the shipped one.
export default {
  app: { name: "Welcome", vendor: "Playmaker" },
  customScripts: ["../tasklist/scripts/one-sign-in"],
};
