import type { Child } from 'hono/jsx';
import type { Language } from '../../report/index.js';
import { say } from '../say.js';

/** What stands here before anything was checked: what this is, and three ways to begin. */
export function Start({ replica, lang }: { replica: boolean; lang: Language }): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  return (
    <>
      <p>{t('โปรแกรมนี้เปิดลิงก์ทุกลิงก์ที่สำนักงานเขตส่งในแบบประเมิน OIT (การเปิดเผยข้อมูลสาธารณะ) แล้วดูทีละข้อว่าเปิดได้หรือไม่ เครื่องอ่านได้หรือไม่ และมีองค์ประกอบครบหรือไม่ จากนั้นบอกว่าต้องแก้อะไร ที่ไหน และควรเขียนอย่างไร', 'This program opens every link that a district office submits for the OIT assessment (disclosure to the public), sees item by item whether it opens, is machine readable and holds what is required, and says what to repair, where, and what to write.')}</p>
      <p>{t('ยังไม่มีผลตรวจในฐานข้อมูลนี้ เริ่มได้สามทาง', 'Nothing was checked into this database yet. There are three ways to begin:')}</p>
      <ol class="ways">
        <li class="card">
          <h2>{t('ตรวจรายการลิงก์ก่อนส่ง', 'Check a list before it is handed in')}</h2>
          <p>{t('อัปโหลดไฟล์ Excel หรือ CSV หรือวางลิงก์ แล้วดูผลทีละข้อ แก้ลิงก์และตรวจซ้ำเฉพาะลิงก์นั้นได้', 'Upload an Excel or CSV file or paste links, see the result item by item, correct a link and check only that one again.')}</p>
          <p><a class="button" href="/prechecks/new">{t('เริ่มตรวจก่อนส่ง', 'Begin a pre-check')}</a></p>
        </li>
        <li class="card">
          <h2>{t('ลองกับเว็บไซต์จำลอง', 'Try it on the stand-in portal')}</h2>
          {replica ? (
            <p>{t('หน้านี้เปิดด้วยเว็บไซต์จำลองอยู่แล้ว เริ่มตรวจก่อนส่งของเขตห้วยขวางโดยเลือกรายการที่มากับโปรแกรมได้เลย ไม่มีการเชื่อมต่อกับเว็บไซต์จริง', 'This page already runs on the stand-in portal: begin a pre-check of Huai Khwang with the bundled list. Nothing is asked of the live site.')}</p>
          ) : (
            <>
              <p>{t('เว็บไซต์จำลองมากับโปรแกรม ตรวจเขตห้วยขวางได้ทั้ง 30 ข้อโดยไม่รบกวนเว็บไซต์จริง พิมพ์คำสั่ง', 'It comes with the program and holds all 30 items of Huai Khwang, so that the live site is left alone. Type')}</p>
              <pre><code>oit serve --replica</code></pre>
            </>
          )}
        </li>
        <li class="card">
          <h2>{t('ตรวจทุกเขตทุกคืน', 'Check every district, every night')}</h2>
          <p>{t('วางรายการลิงก์ของแต่ละเขตในโฟลเดอร์เดียว เช่น huaikhwang-2566.xlsx แล้วให้โปรแกรมตรวจทุกคืน ผลจะแสดงในหน้านี้เอง', 'Put the list of each district into one folder, such as huaikhwang-2566.xlsx, and let the program check them every night; the results then stand on this page.')}</p>
          <pre><code>oit nightly --submission-dir lists --schedule "30 1 * * *"</code></pre>
        </li>
      </ol>
    </>
  );
}
