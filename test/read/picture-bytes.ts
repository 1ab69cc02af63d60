/** The first bytes of a PNG of that size, which is all that is looked at; `salt` makes it another file. */
export function png(width: number, height: number, salt = ''): Buffer {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, Buffer.from(salt)]);
}

/** A JPEG of that size behind `metadata` bytes, with the turn that a camera notes. */
export function jpeg(width: number, height: number, metadata: number, orientation = 1): Buffer {
  const exif = Buffer.from(
    `Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0`,
    'latin1',
  );
  const parts = [Buffer.from([0xff, 0xd8]), segment(0xe1, exif)];
  for (let left = metadata; left > 0; left -= 60_000) parts.push(segment(0xe2, Buffer.alloc(Math.min(left, 60_000))));
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  return Buffer.concat([...parts, segment(0xc0, frame), Buffer.from([0xff, 0xd9])]);
}

function segment(marker: number, bytes: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}
