export default {
  app: {
    name: 'Admin',
    vendor: 'Conference Complaints'
  },
  disableWelcomeMessage: true,
  customScripts: ['../../assets/session']
};
