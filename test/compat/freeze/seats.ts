import type { Seat } from '../town/town.ts';

/** The people of roster.csv who use a chat, and their platforms. */
const people: readonly (readonly [who: string, mailbox: string, on: 'telegram' | 'slack' | 'both'])[] = [
  ['Bambang Prasetyo', 'bambang', 'both'],
  ['Ni Luh Sukmawati', 'sukmawati', 'both'],
  ['Wahyu Setiawan', 'wahyu', 'both'],
  ['Endang Rahayu', 'endang', 'both'],
  ['Lalu Setiadi', 'setiadi', 'both'],
  ['Lalu Satriawan', 'satriawan', 'both'],
  ['Baiq Sintawati', 'sintawati', 'slack'],
  ['Gede Wirawan', 'gede', 'both'],
  ['Ni Kadek Wulandari', 'kadek', 'both'],
  ['Slamet Widodo', 'slamet', 'both'],
  ['Ni Komang Sriyani', 'komang', 'both'],
  ['Siti Maryam', 'siti', 'both'],
  ['Joko Purwanto', 'joko', 'both'],
  ['Baiq Rinjani', 'rinjani', 'both'],
  ['Yuni Astuti', 'yuni', 'both'],
  ['I Putu Sudiarsa', 'putu', 'telegram'],
  ['Hendra Gunawan', 'hendra', 'telegram'],
  ['Baiq Zohratun', 'zohratun', 'telegram'],
  ['Lalu Jayadi', 'jayadi', 'telegram'],
  ['Agung Nugroho', 'agung', 'slack'],
  ['Dewi Kartikasari', 'dewi', 'both'],
  ['Fitri Lestari', 'fitri', 'both'],
  ['I Made Darmayasa', 'made', 'both'],
  // A second account of the same person, by the same e-mail.
  ['Agung Nugroho, new account', 'agung', 'slack'],
  ['Ida Bagus Oka', 'oka', 'both'],
  ['Ni Wayan Sari', 'sari', 'both'],
  ['I Ketut Rai', 'rai', 'both'],
  ['Baiq Hartini', 'hartini', 'both'],
  ['Ni Wayan Astini', 'astini', 'both'],
  ['I Gusti Raka', 'raka', 'both'],
  ['Ni Made Suci', 'suci', 'both'],
  ['Ketut Artini', 'artini', 'both'],
  ['Ni Made Ariani', 'ariani', 'both'],
  ['I Gusti Ngurah Adi', 'adi', 'telegram'],
  ['I Gede Sudira', 'sudira', 'both'],
  ['Ni Putu Ayu', 'ayu', 'both'],
  ['Baiq Laili', 'laili', 'both'],
  ['Ni Luh Sekar', 'sekar', 'both'],
  ['Komang Wirya', 'wirya', 'both'],
  ['Ni Luh Armini', 'armini', 'both'],
  ['I Nyoman Karsa', 'karsa', 'both'],
  ['Baiq Ratnasih', 'ratnasih', 'both'],
  ['Ni Ketut Murni', 'murni', 'both'],
  ['I Wayan Tirta', 'tirta', 'both'],
  ['Lalu Wirajaya', 'wirajaya', 'both'],
  ['I Wayan Gunarta', 'gunarta', 'both'],
  ['Ni Made Widiani', 'widiani', 'both'],
  ['Lalu Hasanudin', 'hasanudin', 'both'],
  ['Ni Ketut Pertiwi', 'pertiwi', 'both'],
  ['I Ketut Suarma', 'suarma', 'both'],
  ['Ni Nyoman Puspa', 'puspa', 'both'],
];

export const storySeats: readonly Seat[] = people.flatMap(([who, mailbox, on], index) => {
  const number = 101 + index;
  const telegram = { who, platform: 'telegram', id: String(number) } as const;
  const slack = { who, platform: 'slack', id: `U${number}`, email: `${mailbox}@kota.example` } as const;
  return on === 'both' ? [telegram, slack] : on === 'telegram' ? [telegram] : [slack];
});
