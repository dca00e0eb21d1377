/** What `npm run check:host` says of a host. */
export const hostTexts = {
  "host.usage": "give one address: npm run check:host -- https://example.org/ironbook",
  "host.notAnAddress": "''{given}'' is no address of an add-in; it begins with https:// and has no ? and no #",
  "host.found":
    "{count, plural, =0 {{base}: nothing is wrong} one {{base}: # thing is wrong} other {{base}: # things are wrong}}",
  "host.nothing": "nothing",
  "host.unreachable": "{url} does not answer: {reason}; is the address right, and is something served there?",
  "host.certificate":
    "{url} has a certificate that is not trusted here: {reason}; take one that the machines of all users trust (on your own machine: npx office-addin-dev-certs install)",
  "host.status": "{url} answers {status}, not 200; copy the whole of dist/addin",
  "host.type": "{file} is sent as {given}; send it as {wanted}",
  "host.cors":
    "functions.json comes with Access-Control-Allow-Origin: {given}; Excel on the web fetches it from a page of its own and needs *, or every function is #NAME?",
  "host.notFunctions": "functions.json is not the list of functions; copy the one of dist/addin",
  "host.frameOptions":
    "taskpane.html comes with X-Frame-Options: {given}, which keeps Excel on the web from showing it; leave that header out",
  "host.frameAncestors":
    "taskpane.html comes with frame-ancestors {given}; Excel shows it in a frame: add https://*.officeapps.live.com https://*.office.com https://*.sharepoint.com https://*.live.com, or leave it out",
  "host.cached":
    "{file} comes with Cache-Control: {given}; send no-cache, since its name stays when its content changes (files with a hash in their names may be kept for a year)",
  "host.otherAddress":
    "manifest.xml there names {built}, not {base}; build with ADDIN_BASE_URL={base}, or the add-in is loaded from elsewhere",
} as const;
