// Run by mongosh against the first member: founds the replica set and makes the service's account. May run again.
const { readFileSync } = require('node:fs');

const HOSTS = ['mongo-1:27017', 'mongo-2:27017', 'mongo-3:27017'];
const secret = (name) => readFileSync(`/run/secrets/${name}`, 'utf8').trim();

db.getSiblingDB('admin').auth('root', secret('mongo-root-password'));
try {
  rs.status();
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') throw error;
  rs.initiate({ _id: 'chartmark', members: HOSTS.map((host, i) => ({ _id: i, host, priority: i === 0 ? 2 : 1 })) });
}
while (!db.hello().isWritablePrimary) sleep(500);

const chartmark = db.getSiblingDB('chartmark');
if (!chartmark.getUser('chartmark')) {
  const roles = [{ role: 'readWrite', db: 'chartmark' }];
  chartmark.createUser({ user: 'chartmark', pwd: secret('mongo-password'), roles });
}
