/*
 * Loaded by Tasklist, Cockpit and Admin. Nothing that a family wrote stays in the browser: drafts are not kept, and
 * whoever has gone away is signed out. Looking for new tasks, which the page does by itself, is not being there.
 */
const IDLE = $IDLE_SECONDS * 1000;
const WARNING = Math.min(120000, IDLE / 2);
const SIGN_IN = '$SIGN_IN';
const WEBAPPS = document.querySelector('base').getAttribute('app-root');
const APPLICATION = document.querySelector('base').getAttribute('app-name');
const DRAFT = /^cam(unda-f|F)orm:/;

const others = new BroadcastChannel('conference-complaints-activity');
let lastActive = Date.now();
let wasSignedIn = false;
let warning = null;
let leaving = false;

document.documentElement.classList.toggle('cc-sso', SIGN_IN !== '');

/* What is typed into a task's form stays in memory while other tabs of that task are looked at, and nowhere else. */
let draft = null;

function isOfOpenTask(key) {
  return new URLSearchParams(location.hash.split('?')[1]).get('task') === key.replace(DRAFT, '');
}

const {getItem, setItem, removeItem} = Storage.prototype;
Storage.prototype.setItem = function (key, value) {
  if (!DRAFT.test(key)) {
    setItem.call(this, key, value);
  } else if (isOfOpenTask(key)) {
    draft = {key, value};
  }
};
Storage.prototype.getItem = function (key) {
  if (!DRAFT.test(key)) {
    return getItem.call(this, key);
  }
  return draft && draft.key === key && isOfOpenTask(key) ? draft.value : null;
};
Storage.prototype.removeItem = function (key) {
  draft = draft && draft.key === key ? null : draft;
  removeItem.call(this, key);
};
Object.keys(localStorage).filter(key => DRAFT.test(key)).forEach(key => localStorage.removeItem(key));

function forgetDraftOfTaskLeft() {
  draft = draft && isOfOpenTask(draft.key) ? draft : null;
}

/** Tasklist throws the form away when another tab is chosen; its own Save, which is not shown, hands over what was typed. */
addEventListener('click', event => {
  if (event.target.closest('.tabbed-content > * > .nav-tabs')) {
    document.querySelector('.tabbed-content button[ng-click="save($event)"]')?.click();
  }
}, true);

function active() {
  if (Date.now() - lastActive > 1000) {
    others.postMessage('active');
  }
  stillHere();
}

function stillHere() {
  lastActive = Date.now();
  if (warning) {
    warning.remove();
    warning = null;
  }
}

function warn() {
  warning = document.createElement('div');
  warning.className = 'cc-idle';
  warning.setAttribute('role', 'alert');
  warning.textContent = 'You will soon be signed out, because nothing has been done here for a while. '
    + 'You will lose what you have not completed. Press a key to stay signed in.';
  document.body.append(warning);
}

function token() {
  return (document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/) || [])[1] || '';
}

/** Once: the page, which is refused from here on, would otherwise go to its sign-in and be there first. */
function signOut() {
  leaving = true;
  fetch(WEBAPPS + '/api/admin/auth/user/default/logout', {method: 'POST', headers: {'X-XSRF-TOKEN': token()}})
    .finally(() => location.replace('/signed-out'));
}

/** The page asks to sign in: leaves it, so that nothing of it stays in memory or on the screen. */
function asksToSignIn() {
  if (leaving || !location.hash.startsWith('#/login')) {
    return;
  }
  if (SIGN_IN) {
    location.replace(signedOutHere ? '/signed-out' : SIGN_IN + '?from=' + APPLICATION);
  } else if (wasSignedIn) {
    wasSignedIn = false;
    location.reload();
  }
}

let signedOutHere = false;
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address, ...more) {
  if (method === 'POST' && /\/auth\/user\/[^/]+\/logout$/.test(address)) {
    signedOutHere = true;
  }
  return open.call(this, method, address, ...more);
};

for (const name of ['pushState', 'replaceState']) {
  const original = history[name];
  history[name] = function (...state) {
    original.apply(this, state);
    forgetDraftOfTaskLeft();
    asksToSignIn();
  };
}

['keydown', 'pointerdown', 'pointermove', 'wheel'].forEach(what =>
  addEventListener(what, active, {capture: true, passive: true}));
addEventListener('hashchange', forgetDraftOfTaskLeft);
addEventListener('hashchange', asksToSignIn);
others.onmessage = stillHere;

setInterval(() => {
  wasSignedIn = wasSignedIn || document.querySelector('[cam-widget-header] .account') !== null;
  asksToSignIn();
  const idle = Date.now() - lastActive;
  if (wasSignedIn && !leaving && idle > IDLE) {
    signOut();
  } else if (wasSignedIn && idle > IDLE - WARNING && !warning) {
    warn();
  }
}, Math.min(5000, IDLE / 4));
