export default {
  app: {
    name: 'Cockpit',
    vendor: 'Conference Complaints'
  },
  disableWelcomeMessage: true,
  customScripts: ['../../assets/session']
};
