export default {
  app: {
    name: 'Welcome',
    vendor: 'Conference Complaints'
  },
  disableWelcomeMessage: true,
  customScripts: ['../../assets/session']
};
